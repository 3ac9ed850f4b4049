import { expect, test } from '@jest/globals';
import type { Source } from '@tessera/db-core';
import { checkModules } from '../../src/boot-checks/check-modules.js';
import type { AnalyticsModuleDefinition, Read } from '../../src/contract.js';
import { defineAnalyticsModule } from '../../src/define-analytics-module.js';
import { ordersDefinition } from '../support/orders.module.js';

function faults(change: Partial<AnalyticsModuleDefinition>): string[] {
  try {
    defineAnalyticsModule({ ...ordersDefinition, ...change });
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

const [view] = ordersDefinition.views;
const [read] = ordersDefinition.reads;
if (!view || !read) throw new Error('the module has a view and a read');
const withRead = (change: Partial<Read>): string[] =>
  faults({ reads: [{ ...read, ...change }, ...ordersDefinition.reads.slice(1)] });

test('a sound definition passes', () => {
  expect(faults({})).toEqual([]);
});

test('each fault is one line that names the module', () => {
  expect(faults({ name: 'Orders!' })).toContain(
    'module Orders!: name "Orders!" must be lower case letters, digits and _',
  );
  expect(faults({ name: 'core' })).toContain('module core: name core is taken by the host');
  expect(faults({ views: [view, view] })).toContain('module orders: duplicate relation orders_by_hour');
  expect(faults({ views: [{ ...view, schedule: '61 * * * *' }] })[0]).toMatch(
    /^module orders: view orders_by_hour: schedule "61 \* \* \* \*" /,
  );
  expect(faults({ views: [{ ...view, schedule: '* * * * * *' }] })).toEqual([
    'module orders: view orders_by_hour: schedule "* * * * * *" must have five fields',
  ]);
  expect(faults({ views: [{ ...view, of: ['nothing'] }] })).toEqual([
    'module orders: view orders_by_hour names unknown rollup, extract or touched store nothing',
  ]);
  expect(faults({ views: [view, { ...view, name: 'other' }] })).toEqual([
    'module orders: sql/views/other.sql is missing',
  ]);
  expect(faults({ panels: [{ id: 'p', title: '', kind: 'stat', route: 'none?days=1' }] })).toEqual([
    'module orders: panel p has no route none',
  ]);
  expect(faults({ reads: ordersDefinition.reads.slice(0, -1) })).toEqual([
    'module orders: sql/queries/hours.sql is not used',
  ]);
});

test('reads are looked at closely', () => {
  expect(withRead({ roles: [] })).toEqual(['module orders: read kinds: has no roles']);
  expect(withRead({ query: 'nope' })).toEqual([
    'module orders: sql/queries/nope.sql is missing',
    'module orders: sql/queries/by-kind.sql is not used',
  ]);
  expect(withRead({ limit: { default: 20, maximum: 10 } })).toEqual([
    'module orders: read kinds: default of limit is above its maximum',
  ]);
  expect(withRead({ order: ['-nothing'] })).toEqual(['module orders: read kinds: order names unknown field nothing']);
  expect(withRead({ codes: ['kind', 'minimum'] })).toEqual([
    'module orders: read kinds: kind leaves as a code, and its order would tell more',
    'module orders: read kinds: codes names unknown field minimum',
    'module orders: read kinds: minimum leaves as a code, and callers could ask whose it is',
  ]);
  expect(withRead({ rollup: 'x', views: ['y'] })).toEqual([
    'module orders: read kinds names unknown rollup x',
    'module orders: read kinds names unknown view y',
  ]);
  expect(withRead({ parameters: {} })).toEqual([
    'module orders: sql/queries/by-kind.sql binds unknown parameter minimum',
  ]);
  expect(withRead({ path: 'daily' })).toEqual(expect.arrayContaining(['module orders: duplicate route daily']));
});

test('rows that touch facts name facts of which something is computed', () => {
  const [facts] = ordersDefinition.sources;
  if (!facts) throw new Error('the module has a source');
  const parts = { ...facts, name: 'parts', role: 'reference' as const };
  const withParts = (touches: Source['touches']): string[] =>
    faults({ sources: [...ordersDefinition.sources, { ...parts, ...(touches && { touches }) }] });
  expect(withParts({ source: facts.name, column: 'id' })).toEqual([
    'module orders: touches of source parts: no touched store is of placed',
  ]);
  expect(withParts({ source: 'nothing', column: 'nowhere' })).toEqual([
    'module orders: touches of source parts names unknown column nowhere',
    'module orders: touches of source parts names nothing, which is no source of facts with one column as its key',
    'module orders: touches of source parts: no touched store is of nothing',
  ]);
});

test('windows, further rollups and panels are looked at closely', () => {
  expect(withRead({ window: { parameter: 'days', default: 7, maximum: 90, range: true, tz: true } })).toEqual([
    'module orders: read kinds: takes from and to, which are UTC buckets, and tz',
  ]);
  expect(withRead({ window: { parameter: 'days', default: null, maximum: 90, fixed: true } })).toEqual([
    'module orders: read kinds: has a fixed window without a length',
  ]);
  expect(withRead({ further: { parts: { rollup: 'orders_by_kind', over: 'all' } } })).toEqual([
    "module orders: read kinds: parts is another relation's name",
  ]);
  expect(withRead({ further: { more: { rollup: 'nothing', over: 'all' } } })).toEqual([
    'module orders: read kinds names unknown rollup nothing',
  ]);
  const uncounted = { rollup: 'orders_by_kind', over: 'window', distinct: 'order_count' } as const;
  expect(withRead({ further: { more: uncounted } })).toEqual([
    'module orders: read kinds names unknown distinct measure order_count',
  ]);
  expect(withRead({ views: [] })).toEqual([
    'module orders: read kinds: has no views',
    'module orders: read kinds: has a rollup and no views',
  ]);
  expect(
    faults({ panels: [{ id: 'p', title: '', kind: 'stat', route: 'hourly', y: ['ever.order_count', 'ever.none'] }] }),
  ).toEqual(['module orders: panel p names unknown field ever.none']);
});

test('modules must fit together', () => {
  const named = (name: string, requires: string[] = []): AnalyticsModuleDefinition => ({
    ...ordersDefinition,
    name,
    requires,
  });
  const check =
    (...modules: AnalyticsModuleDefinition[]) =>
    () =>
      checkModules(modules);
  expect(check(named('a'), named('b', ['a']))).not.toThrow();
  expect(check(named('a'), named('a'))).toThrow('module a: another module has the same name, schema and routes');
  expect(check(named('a', ['b']))).toThrow('module a: requires b, which is not enabled');
  expect(check(named('a', ['b']), named('b', ['a']))).toThrow('module a: requires itself: a → b → a');
});

test('what tenants keep is looked at closely', () => {
  const options = { days: { type: 'number', description: '', value: 9, minimum: 1, maximum: 99, example: 3 } } as const;
  const kept = (change: Partial<AnalyticsModuleDefinition>): string[] =>
    faults({
      options,
      retention: [],
      tenantRetention: { rules: 'rules', option: 'days', sources: [{ source: 'placed' }] },
      ...change,
    });
  expect(kept({})).toEqual([]);
  expect(kept({ retention: ordersDefinition.retention })).toEqual([
    'module orders: tenantRetention and retention both say how long placed is kept',
  ]);
  const followers = [{ source: 'customers', column: 'order_id' }];
  const sources = [{ source: 'customers' }, { source: 'placed', with: followers }];
  expect(kept({ tenantRetention: { rules: 'rules', option: 'weeks', sources } })).toEqual([
    'module orders: tenantRetention names weeks, which is no option that is a number',
    'module orders: tenantRetention names customers, which is no source of facts with one column as its key and without partitions',
    'module orders: tenantRetention names unknown column order_id of reference customers',
  ]);
});
