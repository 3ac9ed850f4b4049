export { type Catalog, type CatalogPart, readCatalog } from './catalog.js';
export { compareCatalogs, installAgain, sameDefinition } from './compare-catalogs.js';
export { diagnoseSources, type Finding, refusedSources } from './diagnose.js';
export { lockedBy, type StatementLock } from './locked-by.js';
export { type KnownStore, knownStores, missingRoles } from './known-stores.js';
export { type PlannedTable, plannedTable } from './plan-table.js';
export { tableShapes } from './table-shapes.js';
export { diagnoseUpkeep } from './upkeep.js';
