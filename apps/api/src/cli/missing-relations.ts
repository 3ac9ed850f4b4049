import type { Database, DataModel } from '@tessera/db-core';

/** Relations that the definitions ask for and the database lacks: those the start makes after the migrations. */
export async function missingRelations(database: Database, models: readonly DataModel[]): Promise<readonly string[]> {
  const wanted = models.flatMap(({ name, sources, rollups, extracts, touched = [], views }) => [
    ...sources.map((source) => `${name}.${source.name}_source`),
    ...[...rollups, ...extracts, ...touched.flatMap(({ tables }) => tables), ...views].map(
      (each) => `${name}.${each.name}`,
    ),
  ]);
  const rows = await database.asOwner((sql) =>
    sql.query<{ relation: string }>(
      'select relation from unnest($1::text[]) as wanted (relation) where to_regclass(relation) is null order by relation',
      [wanted],
    ),
  );
  return rows.map(({ relation }) => relation);
}
