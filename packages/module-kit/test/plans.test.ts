import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkReferences } from '../src/boot-checks/check-references.js';
import { TenantPlans } from '../src/plans/tenant-plans.js';
import { orders } from './support/orders.module.js';
import { type OrdersApp, startOrders } from './support/orders-app.js';
import { caller } from './support/principal.js';

/** A customer's name stands for a plan here. */
const planned = { ...orders, plans: { source: 'customers', column: 'name' } };
let app: OrdersApp;
let plans: TenantPlans;

beforeAll(async () => {
  app = await startOrders();
  await app.owner("insert into orders.customers values ('a', 'c1', 'pro'), ('a', 'c2', 'pro'), ('b', 'c3', 'starter')");
  plans = new TenantPlans(app.db, [orders, planned]);
});
afterAll(() => app.close());

test('are those of the caller’s own tenants, asked for under its own role', async () => {
  expect(await plans.of(caller('authenticated', ['a']))).toEqual(['pro']);
  expect((await plans.of(caller('authenticated', ['a', 'b']))).sort()).toEqual(['pro', 'starter']);
  expect(await plans.of(caller('authenticated', []))).toEqual([]);
});

test.each(['admin', 'analyst', 'service_role'] as const)(
  '%s belongs to no tenant and so is on no plan',
  async (role) => {
    expect(await plans.of(caller(role, ['a']))).toEqual([]);
  },
);

test.each([
  ['nothing', 'column', 'plans names nothing, which is no reference source'],
  ['placed', 'kind', 'plans names placed, which is no reference source'],
  ['customers', 'colour', 'plans names unknown column colour'],
])('a definition that names %s.%s is refused', (source, column, fault) => {
  expect(checkReferences({ ...orders, plans: { source, column } })).toEqual([fault]);
});
