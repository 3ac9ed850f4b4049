import { createHash } from 'node:crypto';
import type { Principal, Role } from '@tessera/db-core';
import type { JWTPayload } from 'jose';
import { RoleUnknown, TokenInvalid } from './auth-problems.js';

/** Roles that the `role` claim may name. */
export const roles = [
  'authenticated',
  'analyst',
  'research',
  'admin',
  'service_role',
] as const satisfies readonly Role[];

/** Claims that list tenants, and the platform's own value, which no claim opens. */
export interface TenantClaims {
  readonly claims: readonly string[];
  readonly platformValues: readonly string[];
}

const longest = 200;
const most = 1000;
/** PostgreSQL stores no NUL in text; control characters and half surrogates have no place in an id either. */
const unfit = /[\p{Cc}\p{Cs}]/u;

/** Whether a value can be the id of a tenant or a caller: text of 1 to 200 characters that PostgreSQL can hold. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= longest && !unfit.test(value);
}

function tenantsOf(payload: JWTPayload, claim: string, platformValues: readonly string[]): readonly string[] {
  const value = payload[claim];
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value) || value.length > most || !value.every(isId)) {
    throw new TokenInvalid(`The token's claim "${claim}" is not a list of at most ${most} ids.`);
  }
  return [...new Set(value)].filter((tenant) => !platformValues.includes(tenant.toLowerCase()));
}

/**
 * The caller that verified claims describe. Only the claims Tessera knows go on to the database.
 * @throws TokenInvalid where a claim has the wrong form; RoleUnknown
 */
export function principalOf(payload: JWTPayload, { claims, platformValues }: TenantClaims): Principal {
  const { sub, role, iss } = payload;
  if (!isId(sub)) {
    throw new TokenInvalid('The token\'s claim "sub" is not an id of 1 to 200 characters.');
  }
  if (typeof role !== 'string') {
    throw new TokenInvalid('The token\'s claim "role" is not a text.');
  }
  const known = roles.find((each) => each === role);
  if (known === undefined) {
    throw new RoleUnknown(roles);
  }
  const tenants = Object.fromEntries(claims.map((claim) => [claim, tenantsOf(payload, claim, platformValues)]));
  return {
    role: known,
    subject: sub,
    claims: { ...tenants, iss, sub, role },
    tenants,
    credential: createHash('sha256').update(`${iss}|${sub}`).digest('hex').slice(0, 24),
  };
}
