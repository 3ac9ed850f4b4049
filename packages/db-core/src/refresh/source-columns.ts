import type { ColumnType, Source, Tenant } from '../model/index.js';

/** One column of a change log: where its value comes from, over the columns of the source `f`. */
export interface LogColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly sql: string;
}

/** What the log of a source carries besides its sign: tenant, key, time, then what the definition captures. */
export function logColumns(tenant: Tenant, source: Source): LogColumn[] {
  const columns: LogColumn[] = [{ name: tenant.column, type: tenant.type, sql: `f.${tenant.column}` }];
  const add = (name: string, type: ColumnType, sql: string): void => {
    if (!columns.some((column) => column.name === name)) columns.push({ name, type, sql });
  };
  for (const name of [...source.key, ...(source.time === undefined ? [] : [source.time])]) {
    add(name, typeOf(tenant, source, name), `f.${name}`);
  }
  for (const [name, { type, sql }] of Object.entries(source.capture ?? {})) add(name, type, sql);
  if (source.tenantVia)
    add(source.tenantVia.column, typeOf(tenant, source, source.tenantVia.column), `f.${source.tenantVia.column}`);
  // Who a fact is about, so that what waits in the log can be left out or taken away.
  for (const name of Object.keys(source.subjects ?? {})) add(name, typeOf(tenant, source, name), `f.${name}`);
  return columns;
}

/** The tenant of facts that have none of their own. */
export function absentTenant(tenant: Tenant): string {
  return tenant.absent ?? tenant.platform;
}

export function typeOf(tenant: Tenant, source: Source, column: string): ColumnType {
  if (column === tenant.column) return tenant.type;
  const found = source.columns[column];
  if (!found) throw new Error(`source ${source.name} has no column ${column}`);
  return found.type;
}

/** Columns of `<source>_source`, the tenant first. */
export function sourceColumnNames(tenant: Tenant, source: Source): string[] {
  return [tenant.column, ...Object.keys(source.columns).filter((name) => name !== tenant.column)];
}
