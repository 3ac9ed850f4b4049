import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { type DataModel, RefreshEngine } from '../../src/index.js';
import { shop as model } from './shop.model.js';
import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
});

afterEach(() => shop.drop());

/** The shop as a later version has it: it captures one thing more, before those that were there, and sums it up. */
const later: DataModel = {
  ...model,
  sources: model.sources.map((source) =>
    source.name === 'orders'
      ? { ...source, capture: { twice: { type: 'integer', sql: 'amount * 2' }, ...source.capture } }
      : source,
  ),
  rollups: model.rollups.map((rollup) =>
    rollup.name === 'sales'
      ? { ...rollup, measures: { ...rollup.measures, twice: { kind: 'sum', of: { sql: 'twice', type: 'integer' } } } }
      : rollup,
  ),
};

const insert = (id: string, at: string, amount: number): Promise<void> =>
  shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     values ('a', $1, 'c', now() + $2::interval, 'k', $3, 1, array['red'])`,
    [id, at, amount],
  );

const owner = <R extends object>(text: string): Promise<R[]> =>
  shop.db.asOwner((sql) => sql.query<R>(text), { maintenance: true });

test('a version that captures more counts what waited in the log, and what comes', async () => {
  await insert('counted', '-2 hours', 1);
  await shop.engine.refresh('shop', 'all', { asked: 'api' });
  await insert('waiting', '-1 hour', 10);
  await shop.write("delete from shop.orders where id = 'counted'");
  const engine = new RefreshEngine(shop.db, [{ model: later, bindings: {} }], { replica: 'later' });
  await engine.install();
  await insert('new', '-1 minute', 100);
  const outcomes = await engine.refresh('shop', 'all', { asked: 'start' });
  expect(outcomes.filter(({ success }) => !success)).toEqual([]);
  expect(await owner("select total, twice from shop.sales where grain = 'all'")).toEqual([{ total: 110, twice: 220 }]);
  const day = 86_400_000;
  expect(await engine.verify('shop', 'sales_by_hour', new Date(Date.now() - day), new Date(Date.now() + day))).toBe(0);
});

test('facts ahead of the clock wait in a log that has one column more', async () => {
  await insert('ahead', '1 hour', 7);
  await new RefreshEngine(shop.db, [{ model: later, bindings: {} }], { replica: 'later' }).install();
  await owner('truncate shop.orders_log');
  await owner('drop trigger tessera_capture_insert on shop.orders');
  await new RefreshEngine(shop.db, [{ model: later, bindings: {} }], { replica: 'later' }).install();
  expect(await owner('select id, kind, amount, twice from shop.orders_log where sign = 1')).toEqual([
    { id: 'ahead', kind: 'k', amount: 7, twice: 14 },
  ]);
});
