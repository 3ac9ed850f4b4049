import type { Tenant } from '@tessera/db-core';

/** One installation of the guide; where there is just one, traces need not name it. */
export const consciousnessTenant: Tenant = {
  column: 'tenant_id',
  type: 'text',
  claim: 'tenants',
  platform: 'platform',
  absent: 'default',
};
