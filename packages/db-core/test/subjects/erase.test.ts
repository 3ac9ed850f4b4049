import { eraseSubject, exportSubject } from '../../src/subjects/index.js';
import { compareWithDefinitions } from '../refresh/definitions.js';
import { type Binding, SubjectShop } from './subject-shop.js';
import { backfill } from '../support/backfill.js';

const ANN = 'ann-4711';
const OTHERS = ['bo-1', 'cleo-22', 'dan-333'];
const day = 86_400_000;

let shop: SubjectShop;
afterEach(() => shop.drop());

async function equalsDefinitions(): Promise<void> {
  await shop.refresh();
  const { stored, defined, percentileError } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
  expect(percentileError).toBeLessThanOrEqual(0.0101);
}

/** Figures of the view-independent kind, without when they were made. */
async function figures(): Promise<unknown> {
  return {
    sales: await shop.rows(`select to_jsonb(s) - '{amount_histogram,weight_histogram,hours_counts}'::text[] as row,
        core.histogram_counts(amount_histogram) as amounts, core.histogram_counts(weight_histogram) as weights
       from shop.sales as s order by tenant_id, grain, bucket, kind`),
    tags: await shop.rows('select * from shop.tag_use order by tenant_id, grain, bucket, tag'),
    large: await shop.rows('select * from shop.large order by tenant_id, id'),
    history: await shop.rows('select * from shop.history order by tenant_id, id'),
    totals: await shop.rows('select * from shop.customer_totals order by tenant_id, customer_id'),
  };
}

async function held(subject: string): Promise<string[]> {
  return shop.db.asOwner(
    async (sql) => {
      const relations: string[] = [];
      for await (const rows of exportSubject(sql, shop.bound.model, { module: 'shop', subject }))
        relations.push(...rows.map(({ relation }) => relation));
      return relations;
    },
    { maintenance: true, isolation: 'repeatable read' },
  );
}

const erase = (subject = ANN, tenant?: string): ReturnType<typeof eraseSubject> =>
  eraseSubject(shop.db, shop.bound, { module: 'shop', subject, ...(tenant === undefined ? {} : { tenant }) });

describe.each<Binding>(['managed', 'external', 'inherited'])('%s sources', (binding) => {
  beforeEach(async () => {
    shop = await SubjectShop.make(binding);
  });

  it('an erased person is nowhere, the others are as if that person had never been, and the receipt is true', async () => {
    await shop.fill(OTHERS);
    await shop.refresh();
    await shop.fill([ANN]);
    await shop.refresh();
    await shop.rows('analyze');
    expect((await shop.whereIs(ANN)).length).toBeGreaterThan(3);
    expect(await held(ANN)).toEqual(
      expect.arrayContaining(['shop.orders', 'shop.customers', 'shop.sales_customers', 'shop.history']),
    );
    // Undrained and planned facts are about a person too.
    await shop.write(`update ${shop.orders} set amount = amount + 1 where customer_id = $1 and amount < 10`, [ANN]);
    await shop.write(`update ${shop.orders} set at = now() + interval '1 day' where customer_id = $1 and amount = 60`, [
      ANN,
    ]);

    const receipt = await erase();
    const external = binding === 'managed' ? [] : [shop.orders, shop.customers];
    expect((await shop.whereIs(ANN)).filter((name) => !external.includes(name))).toEqual([]);
    expect(await held(ANN)).toEqual([]);
    await equalsDefinitions();
    const rows = binding === 'managed' ? receipt.relations : receipt.remains;
    const schema = binding === 'managed' ? 'shop' : '"public"';
    const quoted = (name: string): string => (binding === 'managed' ? `${schema}.${name}` : `${schema}."${name}"`);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ relation: quoted('orders'), rows: 40 }),
        expect.objectContaining({ relation: quoted('customers'), rows: 1 }),
      ]),
    );
    expect(JSON.stringify(receipt)).not.toContain(ANN);
    const [kept] = await shop.rows<{ orders: number }>(`select count(*) as orders from ${shop.orders}`);
    expect(kept?.orders).toBe(binding === 'managed' ? 120 : 160);
    if (binding !== 'managed')
      expect(await shop.rows(`select * from ${shop.orders} where customer_id = $1`, [ANN])).toHaveLength(40);
  });

  it('late copies do not come back: by SQL, by an update, by a writer with an old snapshot, by a rebuild', async () => {
    await shop.fill([...OTHERS, ANN]);
    await shop.refresh();
    const writer = await shop.db.pool.connect();
    try {
      await writer.query('begin isolation level repeatable read');
      if (binding === 'managed') await writer.query('set local role tessera_service');
      await writer.query('select 1');
      await erase();
      const before = await figures();
      const tenant = binding === 'inherited' ? ['', ''] : ['tenant_id, ', "'t1', "];
      const insert = (id: string): string =>
        `insert into ${shop.orders} (${tenant[0]}id, customer_id, at, kind, amount) values (${tenant[1]}'${id}', '${ANN}', now() - interval '3 hours', 'book', 77)`;
      await writer.query(insert('late 1'));
      await writer.query('commit');
      await shop.write(insert('late 2'));
      if (binding === 'managed') expect(await shop.rows("select * from shop.orders where id = 'late 2'")).toEqual([]);
      await shop.refresh();
      expect(await figures()).toEqual(before);
      await backfill(shop, 'shop', new Date(Date.now() - 5 * day), new Date());
      await shop.rows("select core.reset_store('shop', store) from core.store_state where module = 'shop'");
      await shop.refresh();
      expect(await figures()).toEqual(before);
      expect(await shop.engine.verify('shop', 'sales_by_hour', new Date(Date.now() - 4 * day), new Date())).toBe(0);
      expect(await shop.whereIs(ANN)).toEqual([]);
      // An order that is given to the erased person afterwards is one about them.
      await shop.write(
        `update ${shop.orders} set customer_id = $1 where id = (select min(id) from ${shop.orders} where customer_id = 'bo-1')`,
        [ANN],
      );
      await equalsDefinitions();
      expect(await shop.whereIs(ANN)).toEqual([]);
      const again = await erase();
      await equalsDefinitions();
      expect(again.relations).toEqual([]);
    } finally {
      writer.release();
    }
  });

  it('below the seal line identities go and distinct counts with them, sums stay, and the receipt says so', async () => {
    await shop.fill([...OTHERS, ANN], 60);
    await shop.refresh();
    const line = new Date(Math.floor(Date.now() / day) * day - day);
    await shop.rows("select core.seal_source('shop', 'orders', 'at', $1)", [line]);
    await shop.write(`delete from ${shop.orders} where at < $1`, [line]);
    await shop.refresh();
    const sealed = `select sum(order_count)::int as orders, sum(total)::int as total, sum(customers)::int as customers from shop.sales where grain = '15m' and bucket < $1`;
    const [before] = await shop.rows<{ orders: number; total: number; customers: number }>(sealed, [line]);
    const [ann] = await shop.rows<{ rows: number }>(
      "select sum(cardinality(keys)) as rows from shop.sales_customers where subject = $1 and grain = '15m' and bucket < $2",
      [ANN, line],
    );
    expect(ann?.rows).toBeGreaterThan(5);
    const receipt = await erase();
    const [after] = await shop.rows(sealed, [line]);
    expect(after).toEqual({ ...before, customers: (before?.customers ?? 0) - (ann?.rows ?? 0) });
    expect(await shop.whereIs(ANN)).toEqual([]);
    expect(receipt.remains).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          relation: 'shop.sales',
          why: expect.stringContaining(line.toISOString().slice(0, 10)) as string,
        }),
      ]),
    );
    expect(receipt.relations).toEqual(
      expect.arrayContaining([expect.objectContaining({ relation: 'shop.sales_customers', kind: 'presence' })]),
    );
    // Presence rows and counters still say the same everywhere.
    const [wrong] = await shop.rows<{ wrong: number }>(
      `select count(*) as wrong from (
          select tenant_id, p.grain, p.bucket, k.kind, count(*) as n
          from shop.sales_customers as p
          cross join lateral unnest(p.keys) as number join shop.sales_key_numbers as k using (tenant_id, number)
          group by 1, 2, 3, 4
       ) as p full join shop.sales as s using (tenant_id, grain, bucket, kind) where coalesce(p.n, 0) <> coalesce(s.customers, 0)`,
    );
    expect(wrong?.wrong).toBe(0);
  });
});
