import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { IngestService } from '../../src/ingest/ingest-service.js';
import { BOTH_KINDS, type OrdersApp, startOrders } from '../support/orders-app.js';
import { caller } from '../support/principal.js';

describe.each(BOTH_KINDS)('a %s table', (_, model) => {
  let app: OrdersApp;
  let ingest: IngestService;

  beforeAll(async () => {
    app = await startOrders({}, model);
  });

  afterAll(() => app.close());

  beforeEach(async () => {
    await app.owner('truncate orders.placed');
    ingest = new IngestService(app.db, { definitions: [model], bindings: {} });
  });

  const placed = (id: string, more: object = {}) => ({
    shop_id: 'a',
    id,
    placed_at: new Date(Date.now() - 60_000).toISOString(),
    kind: 'book',
    ...more,
  });
  const service = caller('service_role', []);
  const take = (events: readonly unknown[], principal = service) => ingest.takeBody('orders', { events }, principal);
  const stored = async () => (await app.owner<{ n: number }>('select count(*) as n from orders.placed'))[0]?.n;

  test.each(['json', 'ndjson'])(
    'a fact that only the database refuses costs itself, in any thousand of a call: %s',
    async (format) => {
      const events = Array.from({ length: 2_400 }, (_, n) => placed(`n${n}`));
      events[1_700] = placed('cursed', { kind: 'cursed' });
      events[30] = placed('bad', { amount: -1 });
      const body = format === 'json' ? { events } : events.map((event) => JSON.stringify(event)).join('\n');
      const { status, json } = await app.post('orders/events', body, {
        'x-caller': 'service_role',
        ...(format === 'json' ? {} : { 'content-type': 'application/x-ndjson' }),
      });
      expect([status, json.data.accepted]).toEqual([207, 2_398]);
      expect(json.data.errors.map(({ index, id, code }) => [index, id, code])).toEqual([
        [30, 'bad', 'invalid'],
        [1_700, 'cursed', 'refused'],
      ]);
      expect(await stored()).toBe(2_398);
    },
  );

  test('facts that are there, new ones and other contents are told apart, however often they come', async () => {
    const first = Array.from({ length: 1_500 }, (_, n) => placed(`n${n}`));
    expect(await take(first)).toEqual({ accepted: 1_500, duplicates: 0, errors: [] });
    const events = [...first.slice(0, 1_200), placed('new'), { ...first[1_300], kind: 'game' }];
    expect(await take(events)).toMatchObject({
      accepted: 1,
      duplicates: 1_200,
      errors: [{ index: 1_201, code: 'conflict' }],
    });
    expect(await take([placed('newer'), first[0]])).toEqual({ accepted: 1, duplicates: 1, errors: [] });
    expect(await stored()).toBe(1_502);
  });

  test('one fact twice in a call is one fact, whichever thousand it stands in', async () => {
    const events = Array.from({ length: 1_100 }, (_, n) => placed(`n${n}`));
    expect(await take([...events, events[0]])).toEqual({ accepted: 1_100, duplicates: 1, errors: [] });
  });

  test('calls that come together each have their own answer', async () => {
    const same = placed('same');
    const reports = await Promise.all([
      ...Array.from({ length: 12 }, (_, n) => take([placed(`n${n}`), placed(`m${n}`)])),
      take([placed('x'), placed('cursed', { kind: 'cursed' })]),
      take([same]),
      take([same]),
      take([placed('invalid', { amount: 0.5 })]),
      take([placed('other')], caller('admin', [])),
    ]);
    expect(reports.slice(0, 12)).toEqual(
      Array.from({ length: 12 }, () => ({ accepted: 2, duplicates: 0, errors: [] })),
    );
    expect(reports[12]).toMatchObject({ accepted: 1, errors: [{ index: 1, code: 'refused', id: 'cursed' }] });
    expect([reports[13], reports[14]].map((report) => report?.accepted).sort()).toEqual([0, 1]);
    expect([reports[13], reports[14]].map((report) => report?.duplicates).sort()).toEqual([0, 1]);
    expect(reports[15]).toMatchObject({ accepted: 0, errors: [{ index: 0, code: 'invalid' }] });
    expect(reports[16]).toMatchObject({ accepted: 1 });
    expect(await stored()).toBe(27);
  });

  test('what is complete is stored as it came, what is absent by its default', async () => {
    const ref = '9F0B6C1E-3D1A-4B0F-8D5C-2A5B6E7F8A90';
    await take([
      placed('full', { source: 'placed', op: 'insert', ref, payload: { a: 1 } }),
      { id: 'own', placed_at: new Date().toISOString(), kind: 'pen' },
    ]);
    expect(await app.owner('select id, shop_id, ref, payload from orders.placed order by id')).toEqual([
      { id: 'full', shop_id: 'a', ref: ref.toLowerCase(), payload: { a: 1 } },
      { id: 'own', shop_id: 'platform', ref: null, payload: null },
    ]);
  });

  test('a fact below the sealed line is named, and those beside it are kept', async () => {
    const sealed =
      "update core.source_state set sealed_before = $1::timestamptz where module = 'orders' and source = 'placed'";
    await app.owner(sealed, [new Date(Date.now() - 3_600_000).toISOString()]);
    try {
      const late = placed('late', { placed_at: new Date(Date.now() - 7_200_000).toISOString() });
      const ancient = placed('ancient', { placed_at: '2001-01-01T00:00:00Z' });
      const reports = [await take([placed('a'), late, ancient]), await take([placed('b')])];
      expect(reports[0]).toMatchObject({ accepted: 1, errors: [{ code: 'sealed' }, { code: 'sealed' }] });
      expect(reports[1]).toMatchObject({ accepted: 1, errors: [] });
    } finally {
      await app.owner(sealed, ['-infinity']);
    }
  });
});
