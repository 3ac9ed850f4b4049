import type { Tenant } from '../model/index.js';
import type { Principal } from './principal.js';
import { isStorableText, storable } from './storable.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Text of `request.jwt.claims`: the token's claims, over which role, subject and resolved tenants win, so that no claim
 * can stand in for what authentication decided.
 */
export function claimsJson(principal: Principal): string {
  return JSON.stringify(
    storable({
      ...principal.claims,
      ...principal.tenants,
      role: principal.role,
      sub: principal.subject,
    }),
  );
}

/** The caller's tenants for one module, sorted; the platform's value and what no row can hold are left out. */
export function tenantsOf(principal: Principal, tenant: Tenant): string[] {
  const named = principal.tenants[tenant.claim] ?? [];
  const valid = tenant.type === 'uuid' ? named.filter((value) => UUID.test(value)) : named.filter(isStorableText);
  const spelt = tenant.type === 'uuid' ? valid.map((value) => value.toLowerCase()) : valid;
  return [...new Set(spelt)].filter((value) => value !== tenant.platform).sort();
}
