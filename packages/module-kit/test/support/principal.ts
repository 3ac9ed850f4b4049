import type { Principal, Role } from '@tessera/db-core';

/** A caller with a role and its shops. */
export function caller(role: Role, shops: readonly string[] = []): Principal {
  return {
    role,
    subject: `test ${role}`,
    claims: { shops },
    tenants: { shops },
    credential: `test:${role}:${shops.join(',')}`,
  };
}
