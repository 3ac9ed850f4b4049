import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

import { BackfillLedger, type BackfillRequest, runBackfill } from '../../src/index.js';
import { ShopDatabase } from '../refresh/shop-database.js';
import { backfill } from '../support/backfill.js';

const DAY_MS = 86_400_000;
const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const daysAgo = (days: number): Date => new Date(midnight - days * DAY_MS);

let shop: ShopDatabase;
let ledger: BackfillLedger;

const request = (from: Date, to: Date): BackfillRequest => ({
  module: 'shop',
  from,
  to,
  asked: 'api',
  by: { subject: 'ann', role: 'admin' },
});

beforeAll(async () => {
  shop = await ShopDatabase.make('managed');
  ledger = new BackfillLedger(shop.db);
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     select 't' || g % 3, 'o' || g, 'c' || g % 7, now() - make_interval(mins => g * 11), 'k' || g % 3, g % 90, g % 5, array['red']
     from generate_series(1, 800) as g`,
  );
  await shop.engine.refresh('shop', 'all', { asked: 'start' });
});

afterEach(async () => {
  await shop.db.asOwner((sql) => sql.query('delete from core.backfill'));
});

afterAll(() => shop.drop());

describe('asking', () => {
  test('widens to whole UTC days and tells who asked', async () => {
    const asked = await ledger.ask(request(new Date(midnight - 2 * DAY_MS + 1), new Date(midnight - 1)));
    expect(asked).toMatchObject({
      from: daysAgo(2),
      to: daysAgo(0),
      days: 2,
      daysDone: 0,
      state: 'running',
      askedBy: 'ann',
      askedRole: 'admin',
      finishedAt: null,
    });
    expect(await ledger.last('shop')).toEqual(asked);
  });

  test('the same days again is the same backfill, other days are refused naming it', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(() => ledger.ask(request(daysAgo(3), daysAgo(0)))));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const day = (at: Date): string => at.toISOString().slice(0, 10);
    await expect(ledger.ask(request(daysAgo(4), daysAgo(0)))).rejects.toMatchObject({
      code: 'backfill_running',
      message: `a backfill of shop from ${day(daysAgo(3))} to ${day(daysAgo(0))} is running: 0 of 3 days are done`,
    });
    expect(await ledger.open(['other'])).toEqual([]);
    expect(await ledger.open(['shop', 'other'])).toHaveLength(1);
  });

  test('sealed days are refused before anything begins, with the first day that can be made anew', async () => {
    await shop.db.asOwner((sql) => sql.query('update core.source_state set sealed_before = $1', [daysAgo(2)]));
    const first = daysAgo(2).toISOString().slice(0, 10);
    await expect(ledger.ask(request(daysAgo(3), daysAgo(0)))).rejects.toMatchObject({
      code: 'range_sealed',
      firstDay: first,
      message: expect.stringContaining(`sealed before ${first}`),
    });
    expect(await ledger.last('shop')).toBeNull();
    await shop.db.asOwner((sql) => sql.query("update core.source_state set sealed_before = '-infinity'"));
  });
});

describe('working', () => {
  test('goes on where it was left, newest day first, and does no day twice', async () => {
    const asked = await ledger.ask(request(daysAgo(5), daysAgo(0)));
    const first: Date[] = [];
    await runBackfill(shop.engine, asked, { onDay: ({ day }) => first.push(day), goOn: () => first.length < 2 });
    expect(first).toEqual([daysAgo(1), daysAgo(2)]);
    expect(await ledger.find(asked.id)).toMatchObject({ daysDone: 2, state: 'running', doneFrom: daysAgo(2) });
    const left: Date[] = [];
    await runBackfill(shop.engine, asked, { onDay: ({ day }) => left.push(day) });
    expect(left).toEqual([daysAgo(3), daysAgo(4), daysAgo(5)]);
    const ended = await ledger.find(asked.id);
    expect(ended).toMatchObject({ daysDone: 5, state: 'succeeded', finishedAt: expect.any(Date) });
    expect(ended?.rows).toBeGreaterThan(0);
    await runBackfill(shop.engine, asked, { onDay: () => left.push(new Date()) });
    expect(left).toHaveLength(3);
  });

  test('two at it share the days', async () => {
    const asked = await ledger.ask(request(daysAgo(5), daysAgo(0)));
    const days: number[] = [];
    const work = (): Promise<void> => runBackfill(shop.engine, asked, { onDay: ({ day }) => days.push(day.getTime()) });
    await Promise.all([work(), work()]);
    expect([...days].sort()).toEqual([5, 4, 3, 2, 1].map((ago) => daysAgo(ago).getTime()));
    expect(await ledger.find(asked.id)).toMatchObject({ state: 'succeeded', daysDone: 5 });
  });

  test('figures that were spoilt are right again; asked anew it does all of it anew', async () => {
    const spoil = (): Promise<unknown> =>
      shop.db.asOwner((sql) => sql.query("update shop.sales set order_count = order_count + 7 where grain = '1h'"), {
        maintenance: true,
      });
    const differing = (): Promise<number> => shop.engine.verify('shop', 'sales_by_hour', daysAgo(3), daysAgo(-1));
    for (const _round of [1, 2]) {
      await spoil();
      expect(await differing()).toBeGreaterThan(0);
      await backfill(shop, 'shop', daysAgo(8), daysAgo(-1));
      expect(await differing()).toBe(0);
    }
  });
});

describe('failing', () => {
  test('a day that does not succeed in five tries ends it, with why; a day that does forgets them', async () => {
    const asked = await ledger.ask(request(daysAgo(2), daysAgo(0)));
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await ledger.noteFailure(asked.id, new Error('no room left'))).toBe(false);
    }
    expect(await ledger.find(asked.id)).toMatchObject({ state: 'running', error: 'no room left' });
    await shop.engine.backfillDay('shop', asked.id);
    expect(await ledger.find(asked.id)).toMatchObject({ daysDone: 1, error: null });
    for (let tries = 1; tries < 5; tries += 1) await ledger.noteFailure(asked.id, new Error('no room left'));
    expect(await ledger.noteFailure(asked.id, new Error('no room left'))).toBe(true);
    expect(await ledger.find(asked.id)).toMatchObject({ state: 'failed', error: 'no room left', daysDone: 1 });
    expect(await shop.engine.backfillDay('shop', asked.id)).toBeNull();
  });

  test('days that retention seals meanwhile end it at once; what was done stays', async () => {
    const asked = await ledger.ask(request(daysAgo(3), daysAgo(0)));
    await shop.db.asOwner((sql) => sql.query('update core.source_state set sealed_before = $1', [daysAgo(1)]));
    const failure: unknown = await runBackfill(shop.engine, asked).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'range_sealed' });
    expect(await ledger.noteFailure(asked.id, failure as Error)).toBe(true);
    expect(await ledger.find(asked.id)).toMatchObject({ state: 'failed', daysDone: 1 });
    await shop.db.asOwner((sql) => sql.query("update core.source_state set sealed_before = '-infinity'"));
  });
});
