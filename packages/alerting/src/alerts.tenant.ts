import type { Tenant } from '@tessera/db-core';

/** A rule belongs to the platform or to a tenant of any module: `organizations:org_acme`, `workspace:<id>`. */
export const alertsTenant: Tenant = {
  column: 'owner',
  type: 'text',
  claim: 'alert_owners',
  ofModules: true,
  platform: 'platform',
};
