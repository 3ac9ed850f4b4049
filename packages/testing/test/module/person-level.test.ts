import type { AnalyticsModuleDefinition } from '@tessera/module-kit';

import { orders } from '../../../module-kit/test/support/orders.module.js';
import { lasting } from '../../src/module/describe-analytics-module.js';
import { describePersonLevel } from '../../src/module/describe-person-level.js';

/** Customers are persons as they are, and here each kind of the view stands for one too. */
const watched: AnalyticsModuleDefinition = {
  ...orders,
  reads: orders.reads.map((read) => (read.path === 'hours' ? { ...read, personLevel: { subject: 'kind' } } : read)),
};

describe('the contract of reads about persons', () => {
  const fixture = lasting(watched, 'empty');

  beforeAll(async () => {
    await fixture().rows("insert into orders.customers (shop_id, id, name) values ('north', 'c1', 'Ann')");
    await fixture().rows(`insert into orders.placed (shop_id, id, customer_id, placed_at, kind, amount)
      values ('north', 'o1', 'c1', now() - interval '1 hour', 'book', 100)`);
    await fixture().engine.refresh('orders', 'all', { asked: 'cli' });
  });

  describePersonLevel(watched, fixture);
});
