import type { Role } from '@tessera/db-core';
import type { Owner } from '../canaries/canary.js';

/** Somebody who calls, and what may be in the answers. */
export interface Caller {
  readonly name: string;
  /** Null: without credentials. */
  readonly role: Role | null;
  /** `Authorization` as it is sent. */
  readonly authorization: string | null;
  /** Whose facts its answers may show. */
  readonly sees: readonly Owner[];
  /** Whether its answers may show rows about persons. */
  readonly persons: boolean;
  /** Scopes and modules that an API key is narrowed to; absent for a token. */
  readonly grant?: { readonly scopes: readonly string[]; readonly modules: readonly string[] | null };
}

/** A token that the prover asks the host for. */
export interface TokenClaims {
  readonly role: Role;
  readonly subject: string;
  /** Tenants by claim. */
  readonly tenants: Readonly<Record<string, readonly string[]>>;
}

/** Whether a route's declaration lets the caller in. */
export function mayCall(
  { role, grant }: Caller,
  route: { readonly roles: readonly string[]; readonly scope: string | undefined; readonly module: string | null },
): boolean {
  if (role === null || !route.roles.includes(role)) return false;
  if (grant === undefined) return true;
  const narrowed = grant.modules !== null && route.module !== null && !grant.modules.includes(route.module);
  return route.scope !== undefined && grant.scopes.includes(route.scope) && !narrowed;
}
