import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { type DataModel, Database, pruneRecords, retain, sealLine } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

const NOW = new Date('2026-03-10T15:00:00Z');
const LINE = new Date('2026-02-08T00:00:00Z');
const MODEL: DataModel = {
  name: 'shop',
  root: new URL('./', import.meta.url),
  tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
  sources: [
    { name: 'sales', role: 'facts', description: 'Sales', key: ['id'], time: 'sold_at', columns: {} },
    { name: 'returns', role: 'facts', description: 'Returns', key: ['id'], time: 'sold_at', columns: {} },
  ],
  rollups: [],
  extracts: [],
  views: [],
  retention: [{ source: 'sales', days: 30 }],
};
const BOUND = { model: MODEL, bindings: { sales: { kind: 'managed' } } } as const;

/** A source with the log and the capture that the engine would make of it, and a total that a refresh adds to. */
const FIXTURE = `
  create schema shop;
  create table shop.refresh_lock ();
  create table shop.sales (organization_id text, id integer, sold_at timestamptz, primary key (organization_id, id));
  create index on shop.sales (sold_at);
  create table shop.sales_log (sign smallint not null, for_store text, sold_at timestamptz);
  create table shop.total (n bigint not null);
  insert into shop.total values (0);
  create function shop.capture() returns trigger language plpgsql security definer as $$
  begin
    if tg_op = 'DELETE' then insert into shop.sales_log select -1, null, sold_at from rows;
    else insert into shop.sales_log select 1, null, sold_at from rows; end if;
    return null;
  end $$;
  create trigger i after insert on shop.sales referencing new table as rows for each statement execute function shop.capture();
  create trigger d after delete on shop.sales referencing old table as rows for each statement execute function shop.capture();
  select core.protect_writable('shop.sales', 'organization_id', 'organizations', 'platform', '{}');
  select core.protect_log('shop.sales_log');
`;

let fresh: TestDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await migratedDatabase();
  db = await Database.open({ url: fresh.url });
  await db.asOwner((sql) => sql.client.query(FIXTURE));
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

beforeEach(async () => {
  await owner('truncate shop.sales, shop.sales_log; update shop.total set n = 0; delete from core.source_state');
  await owner(
    "insert into core.source_state (module, source, role, kind, relation, position)\
    values ('shop', 'sales', 'facts', 'managed', 'shop.sales', 1)",
  );
  // One fact every six hours over the 40 days before NOW.
  await owner(`insert into shop.sales select 'acme', g, '${NOW.toISOString()}'::timestamptz - g * interval '6 hours'
    from generate_series(1, 160) as g`);
});

async function owner(text: string): Promise<void> {
  await db.asOwner((sql) => sql.client.query(text), { maintenance: true });
}

async function refresh(): Promise<void> {
  await owner(
    'with gone as (delete from shop.sales_log returning sign, sold_at) update shop.total set n = n + (select coalesce(sum(sign) filter (where sold_at >= (select sealed_before from core.source_state)), 0) from gone)\
    where exists (select from gone)',
  );
}

async function state(): Promise<object | undefined> {
  const rows = await db.asOwner(
    (sql) =>
      sql.query(`select (select n from shop.total) as total, (select count(*) from shop.sales) as facts,
        (select count(*) from shop.sales_log where sold_at >= (select sealed_before from core.source_state)) as pending, (select min(sold_at) from shop.sales) as oldest,
        (select sealed_before::text from core.source_state) as sealed`),
    { maintenance: true },
  );
  return rows[0];
}

test('facts before the line go, in batches, and the figures stay', async () => {
  const batches: number[] = [];
  const done = await retain(db, BOUND, {
    now: NOW,
    refresh,
    batch: 7,
    onProgress: ({ retired }) => batches.push(retired),
  });
  expect(done).toEqual([{ module: 'shop', source: 'sales', sealedBefore: LINE, retired: 38 }]);
  expect(batches).toEqual([7, 14, 21, 28, 35, 38]);
  expect(await state()).toMatchObject({ total: 160, facts: 122, pending: 0, oldest: new Date('2026-02-08T03:00:00Z') });
  await refresh();
  expect(await state()).toMatchObject({ total: 160 });
});

test('a second run on the same day finds nothing to do; an earlier day never moves the line back', async () => {
  await retain(db, BOUND, { now: NOW, refresh });
  const after = await state();
  expect(await retain(db, BOUND, { now: NOW, refresh })).toMatchObject([{ retired: 0 }]);
  await retain(db, BOUND, { now: new Date('2026-03-01T00:00:00Z'), refresh });
  expect(await state()).toEqual(after);
});

test('nothing is sealed or deleted while older changes wait for a refresh', async () => {
  const refused = retain(db, BOUND, { now: NOW, refresh: () => Promise.resolve() });
  await expect(refused).rejects.toMatchObject({ code: 'source_not_drained' });
  expect(await state()).toMatchObject({ facts: 160, sealed: '-infinity' });
});

test('a fact that comes late between refresh and sealing is drained first', async () => {
  let runs = 0;
  const lateAfterFirst = async (): Promise<void> => {
    await refresh();
    runs += 1;
    if (runs === 1) await owner("insert into shop.sales values ('acme', 900, '2026-01-30T00:00:00Z')");
  };
  await retain(db, BOUND, { now: NOW, refresh: lateAfterFirst });
  expect(runs).toBe(2);
  expect(await state()).toMatchObject({ total: 161, facts: 122 });
});

test('nothing is sealed while a store of the source is still being built', async () => {
  await owner(
    "insert into core.store_state (module, store, kind, source, sources, checksum, complete_from, position)\
    values ('shop', 'by_day', 'rollup', 'sales', '{sales}', '', '2026-03-01', 1)",
  );
  await expect(retain(db, BOUND, { now: NOW, refresh })).rejects.toMatchObject({ code: 'source_not_drained' });
  await owner('delete from core.store_state');
  expect(await state()).toMatchObject({ facts: 160 });
});

describe('what is left alone', () => {
  test('sources without a rule, with `off`, and external ones', async () => {
    const external = { kind: 'external', table: 'public.sales', columns: {} } as const;
    expect(await retain(db, { model: MODEL, bindings: { sales: external } }, { now: NOW, refresh })).toEqual([]);
    expect(await retain(db, BOUND, { now: NOW, refresh, overrides: { sales: 'off' } })).toEqual([]);
    expect(await state()).toMatchObject({ facts: 160 });
  });

  test('a source that a full view is computed from: retention would change its figures', async () => {
    const view = {
      name: 'totals',
      description: '',
      strategy: 'full',
      of: ['sales'],
      schedule: '0 * * * *',
      readBy: [],
    } as const;
    const model = { ...MODEL, views: [view] };
    await expect(retain(db, { ...BOUND, model }, { now: NOW, refresh })).rejects.toMatchObject({
      code: 'retention_would_change_view',
    });
    expect(await state()).toMatchObject({ facts: 160 });
  });

  test('the database refuses by itself to delete from an external source', async () => {
    await owner("update core.source_state set kind = 'external'");
    await expect(owner("select core.retire_facts('shop', 'sales', 'sold_at', 10)")).rejects.toMatchObject({
      code: '55000',
    });
  });

  test('an external source is sealed where its owner is said to delete old facts, and not touched', async () => {
    await owner("update core.source_state set kind = 'external'");
    const external = { kind: 'external', table: 'public.sales', columns: {} } as const;
    const done = await retain(
      db,
      { model: MODEL, bindings: { sales: external } },
      { now: NOW, refresh, sealedAfterDays: 30 },
    );
    expect(done).toEqual([{ module: 'shop', source: 'sales', sealedBefore: sealLine(NOW, 30), retired: 0 }]);
    expect(await state()).toMatchObject({ facts: 160 });
    const [source] = await db.asOwner((sql) =>
      sql.query("select sealed_before from core.source_state where module = 'shop' and source = 'sales'"),
    );
    expect(source).toEqual({ sealed_before: sealLine(NOW, 30) });
  });

  test('a delete in the same transaction as retention is still captured', async () => {
    await retain(db, BOUND, { now: NOW, refresh });
    await owner("insert into shop.sales values ('acme', 901, '2026-01-30T00:00:00Z')");
    await refresh();
    await owner("select core.retire_facts('shop', 'sales', 'sold_at', 10); delete from shop.sales where id = 1");
    // 901 came too late: below the line the figures are the record.
    expect(await state()).toMatchObject({ pending: 1, total: 160 });
  });
});

test('the line is a UTC midnight', () => {
  expect(sealLine(new Date('2026-03-10T23:59:59.999Z'), 30)).toEqual(LINE);
  expect(sealLine(new Date('2026-03-10T00:00:00Z'), 30)).toEqual(LINE);
  expect(() => sealLine(NOW, 0)).toThrow(RangeError);
});

test('records of refreshes, of slots and of backfills that ended are pruned by age', async () => {
  await owner(`insert into core.refresh_log (module, view, asked_by, started_at, outcome)
    values ('shop', 'v', 'cli', '2026-01-01', 'succeeded'), ('shop', 'v', 'cli', '2026-03-09', 'succeeded')`);
  await owner(`insert into core.refresh_slot (task, slot, replica, lease_until, claimed_at, finished_at)
    values ('v', '2026-01-01', 'a', '2026-01-01', '2026-01-01', '2026-01-01'), ('v', '2026-03-09', 'a', '2026-03-09', '2026-03-09', null)`);
  await owner(`insert into core.backfill (module, range_from, range_to, done_from, asked, asked_role, state, finished_at)
    values ('shop', '2025-12-01', '2025-12-02', '2025-12-01', 'api', 'admin', 'succeeded', '2026-01-01'),
        ('shop', '2025-12-01', '2025-12-02', '2025-12-02', 'api', 'admin', 'running', null)`);
  expect(await pruneRecords(db, NOW)).toEqual({ refreshes: 1, slots: 1, backfills: 1 });
});
