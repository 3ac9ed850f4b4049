import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BOTH_KINDS, type OrdersApp, startOrders } from '../support/orders-app.js';

const service = { 'x-caller': 'service_role' };
describe.each(BOTH_KINDS)('a %s table', (_, model) => {
  let app: OrdersApp;

  beforeAll(async () => {
    app = await startOrders({}, model);
  });

  afterAll(() => app.close());

  beforeEach(async () => {
    await app.owner('truncate orders.placed');
  });

  const at = (minutes = 0): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const order = (id: string, more: object = {}): Record<string, unknown> => ({
    source: 'placed',
    shop_id: 'a',
    id,
    placed_at: '2026-01-01T00:00:00Z',
    kind: 'book',
    ...more,
  });
  const send = (events: readonly unknown[]) => app.post('orders/events', { events }, service);
  const fresh = (id: string, more: object = {}) => order(id, { placed_at: at(-5).replace(/\.\d+Z/, 'Z'), ...more });

  describe('a batch', () => {
    test('goes in once, and is a duplicate afterwards', async () => {
      const events = [
        fresh('1', {
          amount: 5,
          payload: { a: [1, null, 'ü'] },
          ref: '9F0B6C1E-3D1A-4B0F-8D5C-2A5B6E7F8A90',
          rate: 0.1,
        }),
        fresh('2', { note: '' }),
        { id: '3', placed_at: at(-1), kind: 'game' },
      ];
      const first = await send(events);
      expect([first.status, first.json]).toEqual([200, { data: { accepted: 3, duplicates: 0, errors: [] } }]);
      const second = await send(events);
      expect([second.status, second.json.data]).toEqual([200, { accepted: 0, duplicates: 3, errors: [] }]);
      expect(await app.owner('select shop_id from orders.placed order by id')).toEqual([
        { shop_id: 'a' },
        { shop_id: 'a' },
        { shop_id: 'platform' },
      ]);
    });

    test('keeps the good items and names what is wrong with each bad one', async () => {
      await send([fresh('taken')]);
      const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
      const events = [
        fresh('good'),
        fresh('taken', { kind: 'other' }),
        fresh('wrong', { amount: -1 }),
        fresh('type', { amount: '5' }),
        fresh('extra', { colour: 'red' }),
        fresh('nul', { note: 'a\u0000b' }),
        fresh('half', { note: '\ud800' }),
        fresh('deep', { payload: deep }),
        fresh('long', { kind: 'x'.repeat(21) }),
        order('ahead', { placed_at: at(60) }),
        order('back', { placed_at: at(-200 * 1440) }),
        order('february', { placed_at: '2026-02-30T00:00:00Z' }),
        { source: 'nowhere', id: 'x' },
        'text',
        fresh('nokind', { kind: null }),
        fresh('op', { op: 'upsert' }),
        fresh('cursed', { kind: 'cursed' }),
        fresh('good too'),
      ];
      const { status, json } = await send(events);
      expect(status).toBe(207);
      expect(json.data.accepted).toBe(2);
      expect(json.data.errors.map((error) => [error.index, error.code])).toEqual([
        [1, 'conflict'],
        [2, 'invalid'],
        [3, 'invalid'],
        [4, 'unknown_field'],
        [5, 'invalid'],
        [6, 'invalid'],
        [7, 'invalid'],
        [8, 'invalid'],
        [9, 'too_far_ahead'],
        [10, 'too_old'],
        [11, 'invalid'],
        [12, 'unknown_source'],
        [13, 'invalid'],
        [14, 'required'],
        [15, 'invalid'],
        [16, 'refused'],
      ]);
      expect(json.data.errors[1]?.detail).toBe('amount: must be at least 0 (value -1, limit 0)');
      expect((await send([fresh('wrong', { amount: -1 })])).status).toBe(422);
    });

    test.each([5_000, 100_000])(
      'a value nested %i deep costs its own item only, as JSON and as lines',
      async (depth) => {
        const deep = (id: string) =>
          JSON.stringify(fresh(id, { payload: 0 })).replace(
            '"payload":0',
            `"payload":${'['.repeat(depth)}${']'.repeat(depth)}`,
          );
        const body = `{"events":[${JSON.stringify(fresh('good'))},${deep('deep')},${deep('odd').replace('payload', 'colour')}]}`;
        const answers = [
          await app.post('orders/events', body, service),
          await app.post('orders/events', [JSON.stringify(fresh('line')), deep('deep')].join('\n'), {
            ...service,
            'content-type': 'application/x-ndjson',
          }),
        ];
        expect(answers.map(({ status, json }) => [status, json.data.accepted])).toEqual([
          [207, 1],
          [207, 1],
        ]);
        expect(answers[0]?.json.data.errors.map(({ code }) => code)).toEqual(['invalid', 'unknown_field']);
        expect(answers[1]?.json.data.errors[0]?.detail).toBe(
          'payload: is nested deeper than 32 (value array nested deeper than 32, limit 32)',
        );
      },
    );

    test('an empty key or tenant, and a check of the table, name their column', async () => {
      const { status, json } = await send([
        fresh(''),
        fresh('x', { shop_id: '' }),
        fresh('cursed', { kind: 'cursed' }),
        fresh('noted', { note: '' }),
      ]);
      expect(status).toBe(207);
      expect(json.data.errors.map(({ code, detail }) => [code, detail])).toEqual([
        ['invalid', 'id: must have at least 1 character (value "", limit 1)'],
        ['invalid', 'shop_id: must have at least 1 character (value "", limit 1)'],
        ['refused', 'kind: the database refuses this value (value "cursed", limit a check of the table)'],
      ]);
    });

    test('a number beyond all bounds is refused', async () => {
      const body = `{"events":[${JSON.stringify(fresh('huge')).replace('}', ',"rate":1e400}')}]}`;
      expect((await app.post('orders/events', body, service)).json.data.errors[0]).toMatchObject({
        code: 'invalid',
        id: 'huge',
      });
    });

    test('insert, update and delete of one fact keep their order', async () => {
      const first = fresh('x');
      const { json } = await send([
        first,
        first,
        { ...first, op: 'update', kind: 'game' },
        { source: 'placed', op: 'delete', shop_id: 'a', id: 'x' },
        { ...first, kind: 'pen' },
      ]);
      expect(json.data).toEqual({ accepted: 4, duplicates: 1, errors: [] });
      expect(await app.owner('select kind from orders.placed')).toEqual([{ kind: 'pen' }]);
      const missing = await send([
        fresh('nobody', { op: 'update' }),
        { source: 'placed', op: 'delete', shop_id: 'a', id: 'nobody' },
      ]);
      expect(missing.json.data).toMatchObject({ duplicates: 1, errors: [{ index: 0, code: 'not_found' }] });
    });

    test('a reference must say whose it is', async () => {
      const { json } = await send([
        { source: 'customers', id: 'c9', name: 'Zoe' },
        { source: 'customers', shop_id: 'a', id: 'c9', name: 'Zoe' },
      ]);
      expect(json.data).toMatchObject({ accepted: 1, errors: [{ index: 0, code: 'required' }] });
    });

    test('more than 10,000 facts are 413, a body of another shape is 400', async () => {
      expect((await send(Array.from({ length: 10_001 }, () => ({})))).status).toBe(413);
      expect((await app.post('orders/events', { facts: [] }, service)).json.errors[0]?.field).toBe('facts');
      expect((await app.post('orders/events', [], service)).status).toBe(400);
    });

    test('facts below the sealed line are told so', async () => {
      await app.owner(
        "update core.source_state set sealed_before = now() - interval '1 hour' where module = 'orders' and source = 'placed'",
      );
      try {
        const { status, json } = await send([order('old', { placed_at: at(-120) })]);
        expect([status, json.data.errors[0]?.code]).toEqual([422, 'sealed']);
      } finally {
        await app.owner("update core.source_state set sealed_before = '-infinity' where module = 'orders'");
      }
    });
  });

  describe('a stream of lines', () => {
    const lines = { ...service, 'content-type': 'application/x-ndjson' };

    test('is taken in chunks; bad lines keep their numbers', async () => {
      const items = Array.from({ length: 2_500 }, (_, n) => JSON.stringify(fresh(`n${n}`)));
      items[1_200] = '{ no json';
      const { status, json } = await app.post('orders/events', items.join('\n'), lines);
      expect(status).toBe(207);
      expect(json.data).toMatchObject({
        accepted: 2_499,
        duplicates: 0,
        errors: [{ index: 1_200, code: 'invalid_json' }],
      });
      expect(await app.owner('select count(*) as n from orders.placed')).toEqual([{ n: 2_499 }]);
    });

    test('a line that is too long, not UTF-8 or not exact costs itself only; blank lines count', async () => {
      const note = (id: string, value: string) =>
        JSON.stringify(fresh(id, { payload: 0 })).replace('":0}', `":${value}}`);
      const body = Buffer.concat([
        Buffer.from(`${JSON.stringify(fresh('first'))}\n\n\r\n`),
        Buffer.from(`${JSON.stringify(fresh('long', { note: 'x'.repeat(3_000_000) }))}\n`),
        Buffer.from([0x22, 0xff, 0x22, 0x0a]),
        Buffer.from(`${note('big', '{"a":[1,{"b":9007199254740993}]}')}\n`),
        Buffer.from(`${note('same', '[9007199254740992, 0.10000000000000001, 1e300, -1.50, "90071992547409931"]')}\n`),
        Buffer.from('{ no json\n'),
        Buffer.from(JSON.stringify(fresh('last'))),
      ]);
      const { status, json } = await app.post('orders/events', body, lines);
      expect([status, json.data.accepted]).toEqual([207, 3]);
      expect(json.data.errors.map(({ index, id, code }) => [index, id, code])).toEqual([
        [3, null, 'too_large'],
        [4, null, 'invalid_utf8'],
        [5, 'big', 'invalid'],
        [7, null, 'invalid_json'],
      ]);
      expect(json.data.errors[2]?.detail).toContain('payload.a.1.b: a number that cannot be kept exactly');
    });

    test('a stream of too many facts tells how many are in', async () => {
      const items = Array.from({ length: 10_001 }, (_, n) => JSON.stringify(fresh(`m${n}`)));
      const { status, json } = await app.post('orders/events', ['', '', ...items].join('\n'), lines);
      expect([status, json]).toMatchObject([413, { code: 'too_large', accepted: 10_000, duplicates: 0 }]);
      expect(await app.owner('select count(*) as n from orders.placed')).toEqual([{ n: 10_000 }]);
    });

    test('a line without end is one item that is too large', async () => {
      const { status, json } = await app.post('orders/events', 'x'.repeat(3_000_000), lines);
      expect([status, json.data.errors[0]]).toMatchObject([422, { index: 0, code: 'too_large' }]);
    });
  });

  test('views see ingested facts after the next refresh', async () => {
    await send([fresh('v1'), fresh('v2')]);
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
    expect((await app.get('orders/total', { 'x-caller': 'authenticated a' })).json.data.order_count).toBe(2);
  });
});
