import { setTimeout as sleep } from 'node:timers/promises';
import { type AuditApp, startWatched } from './audit-app.js';

let app: AuditApp;

beforeAll(async () => {
  app = await startWatched();
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  await app.records();
});

const admin = { 'x-caller': 'admin' };
const north = { 'x-caller': 'authenticated north' };

test('a read about a person is recorded: who, which, whose, how many rows, under which request', async () => {
  const answer = await app.get('orders/customers/c1?shop_id=north', admin);
  expect(answer.json.data).toMatchObject({ name: 'Ann' });
  expect(await app.records()).toMatchObject([
    {
      actor: await app.digest('test admin'),
      action: 'read.customers/:id',
      module: 'orders',
      tenants: ['north'],
      subjects: [await app.digest('c1')],
      object: null,
      outcome: 'succeeded',
      request_id: expect.any(String),
      row_count: 1,
      detail: null,
    },
  ]);
});

test('where the request does not say whose rows it shows, the rows do', async () => {
  await app.get('orders/hours', admin);
  const subjects = [await app.digest('book'), await app.digest('lamp')].sort();
  expect(await app.records()).toMatchObject([
    { action: 'read.hours', tenants: ['north', 'south'], subjects, outcome: 'succeeded', row_count: 4 },
  ]);
});

test("a caller's own tenants are the tenants of the record", async () => {
  await app.get('orders/hours', north);
  expect(await app.records()).toMatchObject([{ tenants: ['north'], row_count: 2 }]);
});

test('other reads leave no record', async () => {
  await app.get('orders/kinds', admin);
  await app.get('orders/total', admin);
  expect(await app.records()).toEqual([]);
});

test('a 304 tells that what the caller has still holds, and is recorded as that', async () => {
  const first = await app.get('orders/hours', north);
  const again = await app.get('orders/hours', { ...north, 'if-none-match': String(first.headers['etag']) });
  expect(again.status).toBe(304);
  expect(await app.records()).toMatchObject([
    { outcome: 'succeeded' },
    { outcome: 'unchanged', tenants: ['north'], row_count: null },
  ]);
});

test('what there is not, or not for the caller, is recorded as refused', async () => {
  expect((await app.get('orders/customers/c2', north)).status).toBe(404);
  expect(await app.records()).toMatchObject([
    { outcome: 'refused', subjects: [await app.digest('c2')], row_count: null, detail: { code: 'not_found' } },
  ]);
});

test('what is not even a read of somebody is not recorded', async () => {
  expect((await app.get('orders/hours?shoe_id=1', north)).status).toBe(400);
  expect(await app.records()).toEqual([]);
});

test.each(['csv', 'ndjson'])('an export as %s is recorded before it begins', async (format) => {
  const answer = await app.get(`orders/hours?format=${format}`, north);
  expect(answer.text).toContain('book');
  expect(await app.records()).toMatchObject([{ outcome: 'started', tenants: ['north'], detail: { format } }]);
});

test('each person-level part of a batch is recorded, under the request of the batch', async () => {
  const paths = ['orders/customers/c1', 'orders/total', 'orders/hours', 'orders/customers/c2', 'orders/hours?no=1'];
  const { json } = await app.post('batch', { requests: paths.map((path) => ({ id: path, path })) }, north);
  expect(json.data.map(({ status }) => status)).toEqual([200, 200, 200, 404, 400]);
  const records = await app.records();
  expect(records).toMatchObject([
    { action: 'read.customers/:id', outcome: 'succeeded', row_count: 1 },
    { action: 'read.hours', outcome: 'succeeded', row_count: 2 },
    { action: 'read.customers/:id', outcome: 'refused', detail: { code: 'not_found' } },
  ]);
  expect(new Set(records.map(({ request_id }) => request_id)).size).toBe(1);
});

test('a part that the caller has already is recorded as unchanged', async () => {
  const part = { id: 'hours', path: 'orders/hours' };
  const first = await app.post('batch', { requests: [part] }, north);
  const validator = first.json.data[0]?.etag;
  await app.post('batch', { requests: [{ ...part, if_none_match: validator }] }, north);
  expect(await app.records()).toMatchObject([
    { action: 'read.hours', outcome: 'succeeded' },
    { action: 'read.hours', outcome: 'unchanged', row_count: null },
  ]);
});

/** A connection of its own that holds something until it is let go. */
async function hold(statement: string): Promise<() => Promise<void>> {
  const client = await app.db.pool.connect();
  await client.query(`begin; ${statement}`);
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

async function until(sql: string): Promise<void> {
  while ((await app.owner(sql)).length === 0) await sleep(20);
}

const WAITS = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

test.each(['orders/customers/c1', 'orders/hours?format=csv', 'orders/hours?format=ndjson'])(
  'not one byte of %s leaves before its record is committed',
  async (path) => {
    const release = await hold('lock table core.audit_log in access exclusive mode');
    let begun = false;
    const answer = fetch(`${app.url}/api/v1/${path}`, { headers: north }).then((response) => {
      begun = true;
      return response.text();
    });
    await until(WAITS);
    await sleep(100);
    expect(begun).toBe(false);
    await release();
    expect(await answer).toMatch(/Ann|book/);
    expect(await app.records()).toHaveLength(1);
  },
);

test('a read that loses its connection shows nothing, and is recorded as failed', async () => {
  const release = await hold('lock table orders.customers in access exclusive mode');
  // Nobody has asked as this caller before, so that no kept answer is given.
  const answer = app.get('orders/customers/c2', { 'x-caller': 'authenticated south' });
  await until(WAITS);
  await app.owner(`select pg_terminate_backend(pid) ${WAITS.slice('select'.length)}`);
  await release();
  const { status, text } = await answer;
  expect(status).toBe(503);
  expect(text).not.toContain('Bob');
  expect(await app.records()).toMatchObject([{ outcome: 'failed', detail: { code: 'database_away' } }]);
});

test('more readers than connections do not wait for each other for ever', async () => {
  const paths = Array.from({ length: 20 }, (_, at) => (at % 2 ? 'orders/hours?format=csv' : 'orders/hours'));
  const answers = await Promise.all(paths.map((path) => app.get(path, north)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  expect(await app.records()).toHaveLength(20);
});

test('a refresh is recorded before it begins and when it has ended', async () => {
  await app.post('orders/refresh', { views: ['orders_by_hour'] }, admin);
  expect(await app.records()).toMatchObject([
    { action: 'refresh', module: 'orders', object: 'orders_by_hour', outcome: 'started', row_count: null },
    {
      action: 'refresh',
      module: 'orders',
      object: 'orders_by_hour',
      outcome: 'succeeded',
      row_count: expect.any(Number),
    },
  ]);
});

describe('while the audit log takes no record', () => {
  beforeAll(async () => {
    await app.owner('revoke insert on core.audit_log from tessera_audit');
  });

  test.each(['orders/customers/c1', 'orders/hours', 'orders/hours?format=csv', 'orders/hours?format=ndjson'])(
    '%s fails without data',
    async (path) => {
      const { status, json, text } = await app.get(path, north);
      expect([status, json.code]).toEqual([503, 'audit_unavailable']);
      expect(text).not.toMatch(/Ann|book|core\.|permission/);
    },
  );

  test('so does a 304', async () => {
    const { headers } = await app.get('orders/kinds', north);
    expect(headers['etag']).toBeDefined();
    const { status } = await app.get('orders/hours', { ...north, 'if-none-match': '*' });
    expect(status).toBe(503);
  });

  test('and the person-level parts of a batch, but not its other parts', async () => {
    const paths = ['orders/customers/c1', 'orders/total', 'orders/hours', 'orders/customers/c2'];
    const { json, text } = await app.post('batch', { requests: paths.map((path) => ({ id: path, path })) }, north);
    expect(json.data.map(({ status, body }) => [status, body.code])).toEqual([
      [503, 'audit_unavailable'],
      [200, undefined],
      [503, 'audit_unavailable'],
      [404, 'not_found'],
    ]);
    expect(text).not.toMatch(/Ann|book/);
  });

  test('a refresh does not happen', async () => {
    const before = await app.owner('select from core.refresh_log');
    const { status, json } = await app.post('orders/refresh', {}, admin);
    expect([status, json.code]).toEqual([503, 'audit_unavailable']);
    expect(await app.owner('select from core.refresh_log')).toHaveLength(before.length);
  });

  test('the log itself cannot be read', async () => {
    expect((await app.get('audit', admin)).json.code).toBe('audit_unavailable');
    expect((await app.get('audit?format=csv', admin)).json.code).toBe('audit_unavailable');
  });

  test('and all else goes on', async () => {
    expect((await app.get('orders/kinds', north)).status).toBe(200);
  });
});
