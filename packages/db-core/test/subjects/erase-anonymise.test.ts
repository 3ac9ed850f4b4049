import { eraseSubject } from '../../src/subjects/index.js';
import { compareWithDefinitions } from '../refresh/definitions.js';
import { SubjectShop } from './subject-shop.js';
import { backfill } from '../support/backfill.js';

const ANN = 'ann-4711';
let shop: SubjectShop;
afterEach(() => shop.drop());

const count = async (where: string): Promise<number> =>
  (await shop.rows<{ n: number }>(`select count(*) as n from ${where}`))[0]?.n ?? -1;

it.each(['managed', 'external'] as const)(
  '%s: rows that stay go on counting without the name, late copies too',
  async (binding) => {
    shop = await SubjectShop.make(binding, 'anonymise');
    await shop.fill(['bo-1', 'cleo-22', ANN]);
    await shop.refresh();
    const orders = await count("shop.sales where grain = 'all'");
    const total = (await shop.rows("select sum(total) as total from shop.sales where grain = '1h'"))[0];
    const receipt = await eraseSubject(shop.db, shop.bound, { module: 'shop', subject: ANN });
    if (binding === 'managed') {
      expect(receipt.relations).toEqual(
        expect.arrayContaining([
          { relation: 'shop.orders', kind: 'source', action: 'anonymised', rows: 40 },
          { relation: 'shop.customers', kind: 'source', action: 'deleted', rows: 1 },
        ]),
      );
    } else {
      expect(receipt.remains).toEqual(
        expect.arrayContaining([expect.objectContaining({ relation: '"public"."orders"', rows: 40 })]),
      );
    }
    expect(await shop.whereIs(ANN)).toEqual([]);
    expect(await count("shop.sales where grain = 'all'")).toBe(orders);
    expect((await shop.rows("select sum(total) as total from shop.sales where grain = '1h'"))[0]).toEqual(total);
    const late = `insert into ${shop.orders} (tenant_id, id, customer_id, at, kind, amount) values ('t1', 'late', $1, now() - interval '2 hours', 'book', 99)`;
    await shop.write(late, [ANN]);
    await shop.write(
      `update ${shop.orders} set customer_id = $1 where id = (select min(id) from ${shop.orders} where customer_id = 'bo-1')`,
      [ANN],
    );
    await shop.refresh();
    expect(await shop.whereIs(ANN)).toEqual([]);
    expect(await count("shop.history where id = 'late' and customer_id is null")).toBe(1);
    await shop.write(`delete from ${shop.orders} where id = 'late'`);
    await shop.refresh();
    await backfill(shop, 'shop', new Date(Date.now() - 4 * 86_400_000), new Date());
    const { stored, defined } = await compareWithDefinitions(shop.db);
    expect(stored).toEqual(defined);
    expect(await shop.whereIs(ANN)).toEqual([]);
  },
);
