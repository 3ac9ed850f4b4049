import { afterEach, expect, test } from '@jest/globals';

import { diagnoseSources, type Finding, type SourceBinding } from '../../src/index.js';
import { type BindingKind, ShopDatabase } from '../refresh/shop-database.js';
import { shop as model } from '../refresh/shop.model.js';

let shop: ShopDatabase;

afterEach(async () => {
  await shop.drop();
});

const statement = (text: string): Promise<unknown> => shop.db.asOwner((sql) => sql.client.query(text));

async function findings(binding: BindingKind, table = 'public.orders'): Promise<Finding[]> {
  const external = (name: string): SourceBinding => ({ kind: 'external', table: name, columns: {} });
  const bindings: Record<string, SourceBinding> =
    binding === 'managed' ? {} : { orders: external(table), customers: external('public.customers') };
  return diagnoseSources(shop.db, [{ model, bindings }]);
}

test.each(['managed', 'external'] as const)('%s tables as they were installed need no mending', async (binding) => {
  shop = await ShopDatabase.make(binding);
  expect(await findings(binding)).toEqual([]);
});

test.each([
  ['managed', 'shop.orders', 'enable trigger'],
  ['managed', 'shop.orders', 'disable trigger'],
  ['external', '"public"."orders"', 'disable trigger'],
] as const)(
  '%s: a trigger that does not fire is found, and the SQL that is printed mends it',
  async (binding, table, how) => {
    shop = await ShopDatabase.make(binding);
    await statement(`alter table ${table} ${how} tessera_capture_update`);
    const found = await findings(binding);
    expect(found).toEqual([
      {
        module: 'shop',
        check: 'capture_off',
        found: expect.stringContaining(`changes of ${table} are not captured: tessera_capture_update`) as unknown,
        mend: `alter table ${table} enable ${binding === 'managed' ? 'always ' : ''}trigger tessera_capture_update;`,
      },
    ]);
    await statement(found[0]?.mend ?? '');
    expect(await findings(binding)).toEqual([]);
  },
);

test('triggers that were dropped are made anew by what is printed', async () => {
  shop = await ShopDatabase.make('managed');
  await statement(
    'drop trigger tessera_capture_insert on shop.orders; drop trigger tessera_capture_truncate on shop.orders',
  );
  const found = await findings('managed');
  expect(found).toHaveLength(1);
  await statement(found[0]?.mend ?? '');
  expect(await findings('managed')).toEqual([]);
});

test('an external table without an index on its time is told, with the statement', async () => {
  shop = await ShopDatabase.make('external');
  await statement('drop index public.orders_at_idx');
  expect((await findings('external')).map(({ mend }) => mend)).toEqual([
    'create index concurrently on "public"."orders" ("at");',
  ]);
});

test('a table that no longer has what the module needs is named with its variables', async () => {
  shop = await ShopDatabase.make('external');
  await statement('create table public.other (tenant_id text, id text)');
  expect(await findings('external', 'public.other')).toEqual([
    {
      module: 'shop',
      check: 'source_refused',
      found: expect.stringContaining('public.other lacks the column') as unknown,
      mend: '-- correct TESSERA_SHOP_ORDERS_TABLE or TESSERA_SHOP_ORDERS_COLUMNS',
    },
  ]);
});
