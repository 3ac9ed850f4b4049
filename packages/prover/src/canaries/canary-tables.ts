import type { DataModel, Source, SourceBinding, Sql } from '@tessera/db-core';

/** The table behind a source: its name, and its column for each column of the contract. */
export interface CanaryTable {
  readonly table: string;
  /** Null where the table names no tenant itself: rows inherit it from a parent, or are the tenant. */
  readonly tenant: string | null;
  readonly columnOf: (name: string) => string;
}

/** Where canary facts are written. */
export interface CanaryTables {
  /** Tables of an application, whose keys are unique over all tenants; else Tessera's own. */
  readonly external: boolean;
  of(module: DataModel, source: Source): CanaryTable;
}

/** Tables that Tessera makes. */
export const managedTables: CanaryTables = {
  external: false,
  of: ({ name, tenant }, source) => ({
    table: `${name}.${source.name}`,
    tenant: tenant.column,
    columnOf: (column) => column,
  }),
};

/** Schema of the application whose tables stand in for the customer's. */
export const APPLICATION = 'application';

/** Tables as a customer has them: in a schema of their own, under other names, a tenant inherited wherever a parent has one. */
export const externalTables: CanaryTables = {
  external: true,
  of: ({ name }, source) => ({
    table: `${APPLICATION}.${name}_${source.name}`,
    tenant: source.tenantVia === undefined && source.tenantIs === undefined ? 'owned_by' : null,
    columnOf: (column) => `their_${column}`,
  }),
};

/** How configuration binds a module's sources to the application's tables. */
export function externalBindings(module: DataModel): Readonly<Record<string, SourceBinding>> {
  return Object.fromEntries(
    module.sources.map((source): [string, SourceBinding] => {
      const { table, tenant, columnOf } = externalTables.of(module, source);
      const columns = Object.fromEntries(Object.keys(source.columns).map((column) => [column, columnOf(column)]));
      return [source.name, { kind: 'external', table, columns, ...(tenant === null ? {} : { tenantColumn: tenant }) }];
    }),
  );
}

/** Makes the application's tables, as the application would: keys of their own, an index on the time. */
export function applicationSql(definitions: readonly DataModel[]): string {
  const tables = definitions.flatMap((module) =>
    module.sources.map((source) => {
      const { table, tenant, columnOf } = externalTables.of(module, source);
      const columns = Object.entries(source.columns).map(([name, { type }]) => `${columnOf(name)} ${type}`);
      const owned = tenant === null ? [] : [`${tenant} ${module.tenant.type}`];
      const key = `primary key (${source.key.map(columnOf).join(', ')})`;
      const index = source.time === undefined ? '' : `create index on ${table} (${columnOf(source.time)});`;
      return `create table ${table} (${[...columns, ...owned, key].join(', ')}); ${index}`;
    }),
  );
  return `create schema ${APPLICATION}; ${tables.join('\n')}`;
}

/** Takes away the application's rows that are not these tenants': children first, because the parent says whose they are. */
export async function leaveOnlyExternal(
  sql: Sql,
  definitions: readonly DataModel[],
  tenants: readonly string[],
): Promise<void> {
  for (const module of definitions) {
    const children = [...module.sources].sort(
      (a, b) => Number(b.tenantVia !== undefined) - Number(a.tenantVia !== undefined),
    );
    for (const source of children) {
      const { table, columnOf } = externalTables.of(module, source);
      const mine = source.key.map((key) => `r.${columnOf(key)} = s.${key}`).join(' and ');
      await sql.query(
        `delete from ${table} as r where not exists (
           select from ${module.name}.${source.name}_source as s
           where ${mine} and s.${module.tenant.column}::text = any ($1)
         )`,
        [tenants],
      );
    }
  }
}
