export { type Catalog, type CatalogPart, readCatalog } from './catalog.js';
export { compareCatalogs, installAgain } from './compare-catalogs.js';
export { diagnoseSources, type Finding } from './diagnose.js';
export { tableShapes } from './table-shapes.js';
export { diagnoseUpkeep } from './upkeep.js';
