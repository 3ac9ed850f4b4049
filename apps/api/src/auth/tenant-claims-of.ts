import { looksUp } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import type { TenantClaims } from './principal-of.js';

const nilUuid = '00000000-0000-0000-0000-000000000000';

/** The claims that the modules read tenants from, and the values that no claim opens. */
export function tenantClaimsOf(definitions: readonly Pick<AnalyticsModuleDefinition, 'tenant'>[]): TenantClaims {
  const tenants = definitions.map((definition) => definition.tenant);
  return {
    // What the database says is looked up: a claim of their name says nothing.
    claims: [
      ...new Set([
        'organizations',
        'schools',
        'tenants',
        ...tenants.flatMap((tenant) => (looksUp(tenant) ? [] : [tenant.claim])),
      ]),
    ],
    platformValues: [...new Set(['platform', nilUuid, ...tenants.map((tenant) => tenant.platform.toLowerCase())])],
  };
}
