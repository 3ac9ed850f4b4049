import { type BoundModel, type Database, type PlannedTable, plannedTable } from '@tessera/db-core';

/** A source with the table behind it, as it is now. */
export interface PlannedSource {
  readonly module: string;
  readonly source: string;
  /** The table as configuration names it. */
  readonly relation: string;
  readonly external: boolean;
  readonly table: PlannedTable;
}

/** The tables behind all sources. */
export async function plannedSources(db: Database, models: readonly BoundModel[]): Promise<readonly PlannedSource[]> {
  const found: PlannedSource[] = [];
  for (const { model, bindings } of models) {
    for (const { name } of model.sources) {
      const binding = bindings[name] ?? { kind: 'managed' };
      const external = binding.kind === 'external';
      const relation = external ? binding.table : `${model.name}.${name}`;
      found.push({
        module: model.name,
        source: name,
        relation,
        external,
        table: await plannedTable(db, model.name, name, relation),
      });
    }
  }
  return found;
}
