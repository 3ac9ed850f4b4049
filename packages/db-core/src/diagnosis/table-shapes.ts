import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { quoteName } from '../refresh/identifiers.js';
import type { BoundSources } from '../rights/check-rights.js';

interface Shape {
  readonly schema: string;
  readonly name: string;
  readonly columns: string;
  readonly types: readonly string[];
  readonly type_schemas: readonly string[];
}

/** Statements that make, in another database, empty tables like the existing ones that these modules read. */
export async function tableShapes(db: Database, modules: readonly BoundSources[]): Promise<readonly string[]> {
  const tables = modules.flatMap(({ bindings }) =>
    Object.values(bindings).flatMap((binding) => (binding.kind === 'external' ? [binding.table] : [])),
  );
  return db.asOwner(async (sql) => {
    await sql.query("select set_config('search_path', 'pg_catalog', true)");
    const schemas = new Set<string>();
    const types = new Set<string>();
    const made: string[] = [];
    for (const table of new Set(tables)) {
      const [shape] = await sql.query<Shape>(sqlFile('diagnosis/table-shape'), [table]);
      if (shape === undefined) continue;
      for (const name of [shape.schema, ...shape.type_schemas]) schemas.add(quoteName(name));
      for (const type of shape.types) types.add(type);
      made.push(`create table ${quoteName(shape.schema)}.${quoteName(shape.name)} (${shape.columns})`);
    }
    return [...[...schemas].map((schema) => `create schema if not exists ${schema}`), ...types, ...made];
  });
}
