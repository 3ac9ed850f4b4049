import { createHash } from 'node:crypto';
import type { LiveApiKey, Principal } from '@tessera/db-core';
import type { TenantClaims } from './principal-of.js';

/**
 * The caller that an API key stands for. Both keys of a name are one caller with one rate limit, so that changing keys
 * neither doubles the limit nor looks like somebody new.
 */
export function keyPrincipal(key: LiveApiKey, { claims, platformValues }: TenantClaims): Principal {
  const { name, prefix, role, scopes, modules, plan } = key;
  const subject = `key:${name}`;
  const own = (claim: string): readonly string[] =>
    (key.tenants[claim] ?? []).filter((tenant) => !platformValues.includes(tenant.toLowerCase()));
  const tenants = Object.fromEntries(claims.map((claim) => [claim, own(claim)]));
  return {
    role,
    subject,
    claims: { ...tenants, sub: subject, role, key: prefix },
    tenants,
    credential: createHash('sha256').update(`key|${name}`).digest('hex').slice(0, 24),
    grant: { scopes, modules, plan },
  };
}
