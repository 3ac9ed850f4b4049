import type { Role } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { type Canary, type Owner, uuidOf } from '../canaries/canary.js';
import { tenantId } from '../canaries/value-of.js';
import type { Caller, TokenClaims } from './caller.js';

/** Everybody who calls with a token, or with none; `ofPlatform` names the platform's value, which must open nothing. */
export type Callers = Readonly<
  Record<
    'ofA' | 'ofB' | 'ofBoth' | 'ofNone' | 'ofPlatform' | 'analyst' | 'research' | 'admin' | 'service' | 'nobody',
    Caller
  >
>;

/** The three owners of canary facts, and the person who belongs to both tenants. */
export interface Cast {
  readonly a: Canary;
  readonly b: Canary;
  readonly platform: Canary;
  readonly shared: string;
}

/** Tenants of a token by claim: what each module calls its tenant. */
export function tenantsBy(
  definitions: readonly AnalyticsModuleDefinition[],
  canaries: readonly Canary[],
): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  // Whose tenants of other modules are whose, these modules' claims say.
  for (const { tenant } of definitions.filter(({ tenant: { ofModules } }) => ofModules !== true)) {
    const ids = canaries.map((canary) => tenantId(tenant, canary));
    found[tenant.claim] = [...new Set([...(found[tenant.claim] ?? []), ...ids])];
  }
  return found;
}

const everything: readonly Owner[] = ['A', 'B', 'platform'];

/** Makes them; `tokenOf` signs as the host does. */
export async function callersOf(
  definitions: readonly AnalyticsModuleDefinition[],
  { a, b, platform, shared }: Cast,
  tokenOf: (claims: TokenClaims) => Promise<string>,
): Promise<Callers> {
  const bearer = async (role: Role, subject: string, of: readonly Canary[]): Promise<string> =>
    `Bearer ${await tokenOf({ role, subject, tenants: tenantsBy(definitions, of) })}`;
  const member = async (
    name: string,
    subject: string,
    of: readonly Canary[],
    sees: readonly Owner[],
  ): Promise<Caller> => ({
    name,
    role: 'authenticated',
    authorization: await bearer('authenticated', subject, of),
    sees,
    persons: true,
  });
  const overall = async (role: Role, persons: boolean): Promise<Caller> => ({
    name: role,
    role,
    authorization: await bearer(role, `prover-${role}`, []),
    sees: everything,
    persons,
  });
  return {
    ofA: await member('authenticated of A', a.person, [a], ['A']),
    ofB: await member('authenticated of B', b.person, [b], ['B']),
    ofBoth: await member('authenticated of A and B', shared, [a, b], ['A', 'B']),
    ofNone: await member('authenticated of no tenant', uuidOf(shared, 'none'), [], []),
    ofPlatform: await member("authenticated naming the platform's value", uuidOf(shared, 'platform'), [platform], []),
    analyst: await overall('analyst', false),
    research: await overall('research', false),
    admin: await overall('admin', true),
    service: await overall('service_role', true),
    nobody: { name: 'a caller without credentials', role: null, authorization: null, sees: [], persons: false },
  };
}
