import { Database, databaseRole, makePartitions, migrate, revertLast } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { createTestDatabase } from '@tessera/test-database';

import { fillDemo, type ModuleFixture } from './module-fixture.js';
import { type Relation, relationsOf } from './relations.js';

/** Migrations can be taken back and repeated; every relation is closed to whom it is not meant for. */
export function describeStorage(definition: AnalyticsModuleDefinition, demo: () => ModuleFixture): void {
  const { column } = definition.tenant;

  it('migrates up, down and up again, with rows in the tables', async () => {
    const database = await createTestDatabase();
    try {
      await migrate(database.url, [definition]);
      const db = await Database.open({ url: database.url, poolSize: 2 });
      try {
        await fillDemo(db, definition);
        while ((await revertLast(database.url, definition)) !== null);
        const left = await db.asOwner((sql) =>
          sql.query<{ name: string }>(
            `select relname as name from pg_class
             where relnamespace = to_regnamespace($1) and relkind in ('r', 'p', 'v', 'm') and relname not like 'migration%'`,
            [definition.name],
          ),
        );
        expect(left).toEqual([]);
        const { applied } = await migrate(database.url, [definition]);
        expect(applied.map(({ module }) => module)).toContain(definition.name);
        await fillDemo(db, definition);
      } finally {
        await db.close();
      }
    } finally {
      await database.drop();
    }
  });

  it('can be installed and refreshed again without a change', async () => {
    // The template may have been made before midnight.
    await makePartitions(demo().db, { model: definition, bindings: {} }, new Date());
    const before = await relationsOf(demo(), definition.name);
    await demo().engine.install();
    expect(await relationsOf(demo(), definition.name)).toEqual(before);
  });

  it('protects every table that has a tenant or is open to anybody', async () => {
    const tables = (await relationsOf(demo(), definition.name)).filter(({ kind }) => kind === 'table');
    const faults = tables.filter(
      (table) => (table.columns.includes(column) || table.readers.length > 0) && !(table.rls && table.forced),
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it('has views that obey the caller, or carry a barrier of their own', async () => {
    const views = (await relationsOf(demo(), definition.name)).filter(({ kind }) => kind === 'view');
    const safe = ({ options }: Relation): boolean =>
      options.some((option) => /^security_(invoker|barrier)=(true|on|1)$/.test(option));
    expect(views.filter((view) => !safe(view)).map(({ name }) => name)).toEqual([]);
    expect((await relationsOf(demo(), definition.name)).filter(({ kind }) => kind === 'materialized view')).toEqual([]);
  });

  it('gives nothing to everybody', async () => {
    const open = (await relationsOf(demo(), definition.name)).filter(({ readers }) => readers.includes('public'));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  // `each` refuses an empty list, and a module may be without views.
  const views = definition.views.length > 0 ? it.each(definition.views) : () => undefined;
  views('view $name has the tenant first and is readable by whom it names', async (view) => {
    const relation = (await relationsOf(demo(), definition.name)).find(({ name }) => name === view.name);
    expect(relation?.kind).toBe('view');
    expect(relation?.columns[0]).toBe(column);
    const meant = new Set([...view.readBy, 'admin' as const, 'service_role' as const].map(databaseRole));
    const readers = (relation?.readers ?? []).filter((reader) => reader !== 'tessera_audit');
    expect(new Set(readers)).toEqual(meant);
  });
}
