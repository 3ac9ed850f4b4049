import type { DataModel, Tenant } from '../model/index.js';

/** Whether the database is asked whose tenants are whose, and no claim. */
export function looksUp({ members, ofModules }: Tenant): boolean {
  return members !== undefined || ofModules === true;
}

/** What `core.protect` is told of whose rows are whose: a claim, or the function that looks memberships up. */
export function ownTenants({ name, tenant }: DataModel): string {
  return looksUp(tenant) ? `${name}.own_tenants()` : tenant.claim;
}

/** SQL: the caller's tenants, as an array. */
export function ownTenantsCall(model: DataModel): string {
  const { type, claim } = model.tenant;
  if (looksUp(model.tenant)) return ownTenants(model);
  return `core.${type === 'uuid' ? 'claim_tenant_uuids' : 'claim_tenants'}('${claim}')`;
}
