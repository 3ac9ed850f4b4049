import { type DataModel, databaseRole, looksUp, REQUEST_ROLES, type Role } from '@tessera/db-core';

const SEE_ALL: readonly Role[] = ['admin', 'service_role'];
/** Facts are rows of single events, which an analyst does not see; names of what they refer to it does. */
const READERS_OF_FACTS: readonly Role[] = ['authenticated'];
const READERS_OF_REFERENCES: readonly Role[] = ['authenticated', 'analyst'];

/** Roles of the database whose rights the catalog is asked about: those of requests, and the one that writes the audit log. */
export const CATALOG_ROLES: readonly string[] = [...REQUEST_ROLES.map(databaseRole), 'tessera_audit'];

/** A schema that holds tenants' rows, and by which column; core has no tenant column of its own. */
export interface ScopedSchema {
  readonly schema: string;
  readonly tenant: string | null;
  /** Whose tenants a caller's are, as PostgreSQL prints the call. */
  readonly own: string | null;
  readonly platform: string | null;
  /** Tables into which members write what they did themselves. */
  readonly own_rows: readonly string[];
  /** Tables that callers change as policies let them: columns that no request reads, by table. */
  readonly caller_tables: Readonly<Record<string, readonly string[]>>;
}

/** Core's schema and those of the modules. */
export function schemasOf(models: readonly DataModel[]): ScopedSchema[] {
  return [
    { schema: 'core', tenant: null, own: null, platform: null, own_rows: [], caller_tables: {} },
    ...models.flatMap((model) => {
      const { column: tenant, platform } = model.tenant;
      const own_rows = model.sources.filter(({ ownRows }) => ownRows !== undefined).map(({ name }) => name);
      const caller_tables = Object.fromEntries(
        (model.callerTables ?? []).map(({ table, withheld }) => [table, withheld]),
      );
      return [model.name, `${model.name}_private`].map((schema) => ({
        schema,
        tenant,
        own: printedCall(model),
        platform,
        own_rows,
        caller_tables,
      }));
    }),
  ];
}

function printedCall({ name, tenant }: DataModel): string {
  const { type, claim } = tenant;
  if (looksUp(tenant)) return `${name}.own_tenants() AS own_tenants`;
  const lookup = type === 'uuid' ? 'claim_tenant_uuids' : 'claim_tenants';
  return `core.${lookup}('${claim}'::text) AS ${lookup}`;
}

/** Who may read each relation, as the definitions say it. */
export function declaredReaders(models: readonly DataModel[]): { place: string; readers: readonly string[] }[] {
  return models.flatMap(({ name, views, rollups, extracts, sources }) =>
    [
      ...views.map((view) => ({ name: view.name, roles: view.readBy })),
      ...rollups.map((rollup) => ({ name: rollup.name, roles: rollup.readBy })),
      ...extracts.map((extract) => ({ name: extract.name, roles: extract.readBy })),
      ...sources.map((source) => ({
        name: `${source.name}_source`,
        roles: source.role === 'facts' || source.touches !== undefined ? READERS_OF_FACTS : READERS_OF_REFERENCES,
      })),
    ].map((relation) => ({
      place: `${name}.${relation.name}`,
      readers: [...relation.roles, ...SEE_ALL].map(databaseRole),
    })),
  );
}
