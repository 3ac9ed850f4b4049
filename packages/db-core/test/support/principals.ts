import type { Principal, Role } from '../../src/index.js';

/** A caller with a role and its organizations. */
export function caller(role: Role, organizations: readonly string[] = []): Principal {
  return { role, subject: 'someone', claims: {}, tenants: { organizations }, credential: 'test' };
}
