import { MissingRight, type Principal, databaseRole } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import { callerOf, joined } from './members.js';
import type { ModuleFixture } from './module-fixture.js';
import { relationsOf } from './relations.js';
import { someTenants } from './some-tenants.js';

/** Whatever a caller selects, without any WHERE: the database shows the caller's tenants and no other. */
export function describeIsolation(definition: AnalyticsModuleDefinition, demo: () => ModuleFixture): void {
  const { column, platform } = definition.tenant;
  let first = '';
  let second = '';

  beforeAll(async () => {
    [first = '', second = ''] = await someTenants(definition, demo(), 2);
    expect([first, second]).not.toContain('');
  });

  /** Tenants whose rows a caller sees, by relation; relations that are closed to the caller are left out. */
  async function seen(caller: Principal): Promise<Map<string, readonly string[]>> {
    const role = databaseRole(caller.role);
    await joined(demo(), definition, caller);
    const relations = (await relationsOf(demo(), definition.name)).filter(
      ({ columns, readers }) => columns.includes(column) && readers.includes(role),
    );
    const found = new Map<string, readonly string[]>();
    for (const { name } of relations) {
      const rows = await demo().db.withRls(caller, (sql) =>
        sql.query<{ tenant: string }>(
          `select distinct ${column}::text as tenant from ${definition.name}.${name} order by 1`,
        ),
      );
      found.set(
        name,
        rows.map(({ tenant }) => tenant),
      );
    }
    return found;
  }

  const strangers = (found: Map<string, readonly string[]>, own: readonly string[]): unknown[] =>
    [...found].filter(([, tenants]) => tenants.some((tenant) => !own.includes(tenant)));

  it('shows a member the rows of its tenants', async () => {
    const one = await seen(callerOf(definition, 'authenticated', [first]));
    expect(strangers(one, [first])).toEqual([]);
    expect([...one.values()].flat()).toContain(first);
    const both = await seen(callerOf(definition, 'authenticated', [first, second]));
    expect(strangers(both, [first, second])).toEqual([]);
    expect([...both.values()].flat()).toContain(second);
  });

  it.each([
    ['belongs to no tenant', [] as string[]],
    ['names the platform', [platform]],
    ['names a tenant that does not exist', ['00000000-0000-4000-8000-00000000dead']],
  ])('shows nothing of others to a member who %s', async (_, tenants) => {
    // A membership that names a tenant is itself seen.
    const own = tenants.filter((tenant) => tenant !== platform);
    expect(strangers(await seen(callerOf(definition, 'authenticated', tenants)), own)).toEqual([]);
  });

  it('shows admin and service every tenant', async () => {
    for (const role of ['admin', 'service_role'] as const) {
      const found = await seen(callerOf(definition, role));
      for (const view of definition.views) expect(found.has(view.name)).toBe(true);
      expect([...found.values()].flat()).toEqual(expect.arrayContaining([first, second]));
    }
  });

  // `each` refuses an empty list, and a module may be without views.
  const views = definition.views.length > 0 ? it.each(definition.views) : () => undefined;
  views('closes view $name to the roles that it does not name', async (view) => {
    for (const role of ['authenticated', 'analyst', 'research'] as const) {
      if (view.readBy.includes(role)) continue;
      const asked = demo().db.withRls(callerOf(definition, role, [first]), (sql) =>
        sql.query(`select * from ${definition.name}.${view.name} limit 1`),
      );
      await expect(asked).rejects.toThrow(MissingRight);
    }
  });

  it('lets nobody but the service write, save members what they did themselves', async () => {
    const writers = await demo().rows<{ relation: string; role: string; privilege: string }>(
      `select c.relname as relation, r.rolname as role, g.privilege_type as privilege
       from pg_class as c
       cross join lateral aclexplode(c.relacl) as g
       join pg_roles as r on r.oid = g.grantee
       where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p', 'v')
           and g.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
           and g.grantee <> c.relowner and r.rolname <> 'tessera_service'`,
      [definition.name],
    );
    const own = definition.sources.filter(({ ownRows }) => ownRows !== undefined);
    expect(writers).toEqual(
      own.map(({ name }) => ({ relation: name, role: 'tessera_authenticated', privilege: 'INSERT' })),
    );
  });
}
