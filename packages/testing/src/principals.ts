import type { Principal, Role } from '@tessera/db-core';

/** A caller as authentication would make it. `tenants` go by the module's claim, for example `organizations`. */
export function principal(
  role: Role,
  claim: string,
  tenants: readonly string[] = [],
  subject = `test ${role}`,
): Principal {
  return {
    role,
    subject,
    claims: { role, sub: subject, [claim]: tenants },
    tenants: { [claim]: tenants },
    credential: `test:${role}:${tenants.join(',')}`,
  };
}

/** The callers that isolation is tested with. */
export interface Principals {
  readonly ofFirst: Principal;
  readonly ofSecond: Principal;
  readonly ofBoth: Principal;
  /** Belongs to no tenant. */
  readonly ofNone: Principal;
  /** Names the platform's value, which must open nothing. */
  readonly ofPlatform: Principal;
  readonly analyst: Principal;
  readonly research: Principal;
  readonly admin: Principal;
  readonly service: Principal;
}

export function principals(claim: string, first: string, second: string, platform: string): Principals {
  return {
    ofFirst: principal('authenticated', claim, [first]),
    ofSecond: principal('authenticated', claim, [second]),
    ofBoth: principal('authenticated', claim, [first, second]),
    ofNone: principal('authenticated', claim),
    ofPlatform: principal('authenticated', claim, [platform]),
    analyst: principal('analyst', claim),
    research: principal('research', claim),
    admin: principal('admin', claim),
    service: principal('service_role', claim),
  };
}
