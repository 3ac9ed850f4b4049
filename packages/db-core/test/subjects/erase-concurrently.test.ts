import { setTimeout as sleep } from 'node:timers/promises';

import { eraseSubject, ErasedInEveryTenant, ErasingFailed, exportSubject } from '../../src/subjects/index.js';
import { compareWithDefinitions } from '../refresh/definitions.js';
import { type Binding, SubjectShop } from './subject-shop.js';

const ANN = 'ann-4711';
let shop: SubjectShop;
afterEach(() => shop.drop());

const erase = (tenant?: string): ReturnType<typeof eraseSubject> =>
  eraseSubject(shop.db, shop.bound, { module: 'shop', subject: ANN, ...(tenant === undefined ? {} : { tenant }) });

async function contents(): Promise<unknown> {
  const tables = ['orders', 'customers', 'orders_log', 'customers_log', 'sales_customers', 'history', 'large'];
  const rows = await Promise.all(
    tables.map((table) => shop.rows(`select to_jsonb(t) as row from shop.${table} as t order by t::text`)),
  );
  return [rows, await shop.rows('select count(*) as n from core.tombstone')];
}

it.each<Binding>(['managed', 'external'])(
  '%s: writers and refreshes beside it, before, during and after',
  async (binding) => {
    shop = await SubjectShop.make(binding);
    await shop.fill(['bo-1', ANN]);
    await shop.refresh();
    let going = true;
    let written = 0;
    const writer = async (name: string): Promise<void> => {
      for (let i = 0; going || i < 5; i += 1) {
        const customer = i % 2 === 0 ? ANN : 'bo-1';
        await shop.write(
          `insert into ${shop.orders} (tenant_id, id, customer_id, at, kind, amount) values ('t1', $1, $2, now() - $3 * interval '10 minutes', 'book', $3)`,
          [`${name} ${i}`, customer, i % 90],
        );
        if (i % 3 === 0)
          await shop.write(`update ${shop.orders} set amount = amount + 1 where customer_id = $1 and id like $2`, [
            customer,
            `${name} %`,
          ]);
        written += 1;
      }
    };
    const refresher = async (): Promise<void> => {
      while (going) await shop.refresh();
    };
    const others = [writer('w1'), writer('w2'), writer('w3'), refresher()];
    while (written < 20) await sleep(10);
    await erase();
    const at = written;
    while (written < at + 20) await sleep(10);
    going = false;
    await Promise.all(others);
    await shop.refresh();
    expect(await shop.whereIs(ANN)).toEqual([]);
    const { stored, defined } = await compareWithDefinitions(shop.db);
    expect(stored).toEqual(defined);
  },
);

it('a killed connection leaves nothing half', async () => {
  shop = await SubjectShop.make('managed');
  await shop.fill(['bo-1', ANN]);
  await shop.refresh();
  const before = await contents();
  const holder = await shop.db.pool.connect();
  try {
    // It has taken the facts out of its tables when it comes to the tombstone.
    await holder.query('begin');
    await holder.query('lock table core.tombstone in exclusive mode');
    const failing = expect(erase()).rejects.toThrow();
    for (;;) {
      const { rows } = await holder.query<{ pid: number }>(
        "select pid from pg_locks where relation = 'core.tombstone'::regclass and not granted",
      );
      if (rows[0]) {
        await holder.query('select pg_terminate_backend($1)', [rows[0].pid]);
        break;
      }
      await sleep(20);
    }
    await failing;
    await holder.query('rollback');
  } finally {
    holder.release();
  }
  expect(await contents()).toEqual(before);
  await erase();
  expect(await shop.whereIs(ANN)).toEqual([]);
});

it('where a figure cannot follow nothing is erased', async () => {
  shop = await SubjectShop.make('managed');
  await shop.fill(['bo-1', ANN]);
  await shop.refresh();
  const before = await contents();
  await shop.rows('alter table shop.sales add constraint stuck check (order_count > 1000000) not valid');
  await expect(erase()).rejects.toBeInstanceOf(ErasingFailed);
  await shop.rows('alter table shop.sales drop constraint stuck');
  expect(await contents()).toEqual(before);
});

it('one tenant only: the same id elsewhere is somebody else, unless tenants are found through the person', async () => {
  shop = await SubjectShop.make('managed');
  await shop.fill(['bo-1', ANN]);
  await shop.write(
    "insert into shop.orders (tenant_id, id, customer_id, at, amount) values ('other', 'x', $1, now() - interval '1 hour', 60)",
    [ANN],
  );
  await shop.refresh();
  const [own] = await shop.rows<{ tenant_id: string }>('select tenant_id from shop.customers where id = $1', [ANN]);
  await erase(own?.tenant_id);
  expect(await shop.rows('select tenant_id from shop.orders where customer_id = $1', [ANN])).toEqual([
    { tenant_id: 'other' },
  ]);
  await shop.write(
    "insert into shop.orders (tenant_id, id, customer_id, at, amount) select t, 'late', $1, now() - interval '1 hour', 60 from unnest(array['other', $2]) as t",
    [ANN, own?.tenant_id],
  );
  await shop.refresh();
  expect(await shop.rows('select tenant_id from shop.history where customer_id = $1 order by id', [ANN])).toEqual([
    { tenant_id: 'other' },
    { tenant_id: 'other' },
  ]);
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
  await erase();
  expect(await shop.whereIs(ANN)).toEqual([]);
  await shop.drop();
  shop = await SubjectShop.make('inherited');
  await shop.fill([ANN]);
  await expect(erase('t1')).rejects.toBeInstanceOf(ErasedInEveryTenant);
});

it('outbox and dead letters that the module declares are reached, and exported before', async () => {
  shop = await SubjectShop.make('managed');
  await shop.rows(
    `create table shop.outbox (tenant_id text not null, id integer primary key, recipient text, body text)`,
  );
  await shop.rows("select core.protect('shop.outbox', 'tenant_id', 'tenants', 'platform', '{}')");
  await shop.rows('create table shop.dead_letter (tenant_id text not null, id integer, customer_id text)');
  await shop.rows("insert into shop.outbox values ('t1', 1, $1, 'Dear ann-4711'), ('t1', 2, 'bo-1', 'Dear bo')", [ANN]);
  await shop.rows("insert into shop.dead_letter values ('t1', 1, $1), ('t1', 2, 'bo-1')", [ANN]);
  const model = {
    ...shop.bound.model,
    personalTables: [
      { table: 'outbox', subjects: { recipient: 'anonymise' as const }, personal: ['body'] },
      { table: 'dead_letter', subjects: { customer_id: 'delete' as const } },
    ],
  };
  const request = { module: 'shop', subject: ANN };
  const held: string[] = [];
  await shop.db.asOwner(
    async (sql) => {
      for await (const rows of exportSubject(sql, model, request)) held.push(...rows.map(({ relation }) => relation));
    },
    { maintenance: true, isolation: 'repeatable read' },
  );
  expect(held).toEqual(['shop.outbox', 'shop.dead_letter']);
  const receipt = await eraseSubject(shop.db, { ...shop.bound, model }, request);
  expect(receipt.relations).toEqual([
    { relation: 'shop.outbox', kind: 'table', action: 'anonymised', rows: 1 },
    { relation: 'shop.dead_letter', kind: 'table', action: 'deleted', rows: 1 },
  ]);
  expect(await shop.whereIs(ANN)).toEqual([]);
  expect(await shop.rows('select id, recipient, body from shop.outbox order by id')).toEqual([
    { id: 1, recipient: null, body: null },
    { id: 2, recipient: 'bo-1', body: 'Dear bo' },
  ]);
});
