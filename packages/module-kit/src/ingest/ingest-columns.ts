import { absentTenant, type Source, type SourceColumn, type Tenant } from '@tessera/db-core';

/**
 * Columns of a source as ingest takes them, the tenant first. A fact without a tenant has the module's absent
 * one; a row that others refer to must say whose it is, and one of a parent that must exist has been told its parent's.
 */
export function ingestColumns(source: Source, tenant: Tenant): Readonly<Record<string, SourceColumn>> {
  const own = source.columns[tenant.column];
  const column: SourceColumn = own ?? { type: tenant.type, description: 'Tenant', maxLength: 200 };
  const withDefault =
    source.role === 'facts' && source.tenantVia?.mustExist !== true
      ? { ...column, nullable: false, default: absentTenant(tenant) }
      : { ...column, nullable: false };
  return {
    [tenant.column]: named(withDefault),
    ...Object.fromEntries(
      Object.entries(source.columns)
        .filter(([name, { assigned }]) => name !== tenant.column && assigned !== true)
        .map(([name, other]) => [name, source.key.includes(name) ? named(other) : other]),
    ),
  };
}

/** A column of the identity: the empty text names nothing. */
function named(column: SourceColumn): SourceColumn {
  return column.type === 'text' ? { minLength: 1, ...column } : column;
}
