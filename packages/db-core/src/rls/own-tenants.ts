import type { DataModel } from '../model/index.js';

/** What `core.protect` is told of whose rows are whose: a claim, or the function that looks memberships up. */
export function ownTenants({ name, tenant }: DataModel): string {
  return tenant.members === undefined ? tenant.claim : `${name}.own_tenants()`;
}

/** SQL: the caller's tenants, as an array. */
export function ownTenantsCall(model: DataModel): string {
  const { members, type, claim } = model.tenant;
  if (members !== undefined) return ownTenants(model);
  return `core.${type === 'uuid' ? 'claim_tenant_uuids' : 'claim_tenants'}('${claim}')`;
}
