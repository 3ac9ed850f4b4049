import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { IngestService } from '../../src/ingest/ingest-service.js';
import { writeStatements } from '../../src/ingest/write-statements.js';
import { type OrdersApp, partitionedOrders, startOrders } from '../support/orders-app.js';
import { caller } from '../support/principal.js';

let app: OrdersApp;
/** Two replicas, which know nothing of each other. */
let one: IngestService;
let two: IngestService;

beforeAll(async () => {
  app = await startOrders({}, partitionedOrders);
});

afterAll(() => app.close());

beforeEach(async () => {
  await app.owner('truncate orders.placed');
  const options = { definitions: [partitionedOrders], bindings: {} };
  [one, two] = [new IngestService(app.db, options), new IngestService(app.db, options)];
});

const DAY_MS = 86_400_000;
const placed = (id: string, days: number, more: object = {}) => ({
  source: 'placed',
  shop_id: 'a',
  id,
  placed_at: new Date(Date.now() - days * DAY_MS - 60_000).toISOString(),
  kind: 'book',
  ...more,
});
const service = caller('service_role', []);
const take = (events: readonly unknown[], ingest = one) => ingest.takeBody('orders', { events }, service);

/** Orders with their partitions and whether their keys say the same. */
const stored = () =>
  app.owner<{ id: string; kind: string; days: number; known: boolean }>(
    `select t.id, t.kind, extract(day from now() - t.placed_at)::int as days, k.placed_at = t.placed_at as known
     from orders.placed as t full join orders.placed_key as k using (shop_id, id) order by t.id`,
  );

test('an id is one fact over all partitions: another time is other content', async () => {
  const first = placed('a', 1);
  expect(await take([first])).toMatchObject({ accepted: 1 });
  expect(await take([{ ...first, placed_at: placed('a', 40).placed_at }, first])).toMatchObject({
    accepted: 0,
    duplicates: 1,
    errors: [{ index: 0, code: 'conflict' }],
  });
  expect(await stored()).toEqual([{ id: 'a', kind: 'book', days: 1, known: true }]);
});

test('an update may move a fact to another partition, and is a duplicate when it comes again', async () => {
  await take([placed('a', 1), placed('b', 2)]);
  const moved = { ...placed('a', 50, { kind: 'game' }), op: 'update' };
  expect(await take([moved, { ...placed('c', 1), op: 'update' }])).toMatchObject({
    accepted: 1,
    errors: [{ index: 1, code: 'not_found' }],
  });
  expect(await take([moved])).toMatchObject({ accepted: 0, duplicates: 1 });
  expect(await stored()).toEqual([
    { id: 'a', kind: 'game', days: 50, known: true },
    { id: 'b', kind: 'book', days: 2, known: true },
  ]);
});

test('a delete needs the id alone, takes the key along, and finds nothing when it comes again', async () => {
  await take([placed('a', 30), placed('b', 2)]);
  const gone = { source: 'placed', op: 'delete', shop_id: 'a', id: 'a' };
  expect(await take([gone])).toMatchObject({ accepted: 1 });
  expect(await take([gone])).toMatchObject({ accepted: 0, duplicates: 1 });
  expect(await take([placed('a', 3)])).toMatchObject({ accepted: 1 });
  expect(await stored()).toMatchObject([{ id: 'a', days: 3, known: true }, { id: 'b' }]);
});

test('replicas that get the same facts at once each answer for all of them, and each fact is there once', async () => {
  const events = Array.from({ length: 300 }, (_, n) => placed(`n${n}`, n % 60));
  const others = events.map((event, n) => (n % 2 === 0 ? event : placed(event.id, 61)));
  const reports = await Promise.all(
    [events, [...events].reverse(), others, events.slice(100)].map((call, n) => take(call, n % 2 === 0 ? one : two)),
  );
  expect(reports.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(300);
  expect(reports.map(({ accepted, duplicates, errors }) => accepted + duplicates + errors.length)).toEqual([
    300, 300, 300, 200,
  ]);
  expect(new Set(reports.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(['conflict']));
  const rows = await stored();
  expect([rows.length, rows.every(({ known }) => known)]).toEqual([300, true]);
});

test('what is looked up is looked for in the partitions between its first and last moment only', async () => {
  // Two at one time, in one week on whichever day this runs.
  await take([...Array.from({ length: 60 }, (_, n) => placed(`n${n}`, n)), placed('again', 8)]);
  const [source] = partitionedOrders.sources;
  if (!source) throw new Error('no source');
  const { remove } = writeStatements('orders', source, partitionedOrders.tenant);
  const plan = await app.owner<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, timing off) ${remove}`, [
    JSON.stringify(['n8', 'again'].map((id) => ({ shop_id: 'a', id, tessera_at: 0 }))),
  ]);
  const plans = plan.map((row) => row['QUERY PLAN']);
  const scans = plans.filter((line) => /Scan .*on placed_/.test(line));
  const read = scans.filter((line) => !line.includes('never executed'));
  expect(scans.length).toBeGreaterThan(13);
  expect(read.length).toBeLessThanOrEqual(2);
});
