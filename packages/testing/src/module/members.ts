import { createHash } from 'node:crypto';

import type { Principal, Role } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import { principal } from '../principals.js';
import type { ModuleFixture } from './module-fixture.js';

/** A caller of a module. Where memberships say whose tenants are whose, it is a person of its own for each set of tenants. */
export function callerOf(
  { tenant }: AnalyticsModuleDefinition,
  role: Role,
  tenants: readonly string[] = [],
): Principal {
  if (tenant.ofModules === true) {
    // Ids carry the claim that lists them.
    const claims: Record<string, string[]> = {};
    for (const [claim = '', id = ''] of tenants.map((each) => each.split(':'))) (claims[claim] ??= []).push(id);
    const caller = principal(role, tenant.claim, tenants);
    return { ...caller, claims: { ...caller.claims, ...claims }, tenants: { ...caller.tenants, ...claims } };
  }
  if (tenant.members === undefined) return principal(role, tenant.claim, tenants);
  const hex = createHash('sha256').update(JSON.stringify(tenants)).digest('hex');
  const person = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return principal(role, tenant.claim, tenants, person);
}

/** Makes the caller a member of the tenants that it names, where memberships decide; says who it is. */
export async function joined(
  fixture: ModuleFixture,
  { name, tenant }: AnalyticsModuleDefinition,
  caller: Principal,
): Promise<Principal> {
  const tenants = caller.tenants[tenant.claim] ?? [];
  if (tenant.members === undefined || caller.role !== 'authenticated' || tenants.length === 0) return caller;
  const { source, column } = tenant.members;
  await fixture.rows(
    `insert into ${name}.${source} (${tenant.column}, ${column})
     select t::${tenant.type}, p from unnest($1::text[]) as t
     cross join (select ${column} as p from jsonb_populate_record(null::${name}.${source}, jsonb_build_object('${column}', $2::text))) as p
     on conflict do nothing`,
    [tenants, caller.subject],
  );
  return caller;
}
