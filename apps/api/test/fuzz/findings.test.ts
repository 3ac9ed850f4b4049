import pg from 'pg';
import { until } from '../support/server-process.js';
import { FuzzedServer } from './fuzzed-server.js';

let server: FuzzedServer;
let owner: pg.Client;

beforeAll(async () => {
  server = await FuzzedServer.start();
  owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
}, 180_000);

afterAll(async () => {
  await owner.end();
  await server.stop();
}, 60_000);

const events = '/api/v1/action/events';

it('a delete with what no text may hold beside its key deletes, and nothing of that reaches PostgreSQL', async () => {
  const tenant = `${server.first.tag}-tenant`;
  const item = { source: 'triggers', op: 'delete', organization_id: tenant, id: `${server.first.tag}-4` };
  const { status, body } = await server.post(events, {
    events: [{ ...item, user_id: 'a\u0000b', name: '\ud800', enabled: '\u0000' }],
  });
  expect([status, JSON.parse(body)]).toEqual([200, { data: { accepted: 1, duplicates: 0, errors: [] } }]);
  expect(server.postgres.errors()).toEqual([]);
});

it('a number that a double cannot hold is refused in a body as it is in a line', async () => {
  const item = JSON.stringify({
    source: 'action_results',
    organization_id: 'x',
    id: 'exact',
    job_id: 'j',
    action_type: 'rest',
    status: 'success',
    executed_at: new Date().toISOString(),
    response_data: 0,
  });
  for (const number of ['9007199254740993', '{"a":[1e-400]}', '1e400']) {
    const { status, body } = await server.post(events, `{"events":[${item.replace(':0}', `:${number}}`)}]}`);
    expect([number, status]).toEqual([number, 422]);
    expect(JSON.parse(body)).toMatchObject({
      data: { errors: [{ index: 0, id: 'exact', code: 'invalid', detail: expect.stringMatching(/^response_data/) }] },
    });
  }
});

it('a call about several sources takes their logs in the order in which a refresh does, so that neither waits for the other', async () => {
  await owner.query('begin; lock table action.triggers_log in share row exclusive mode');
  const facts = { op: 'delete', organization_id: 'x', id: 'nobody' };
  const sent = server.post(events, { events: ['action_results', 'triggers'].map((source) => ({ ...facts, source })) });
  const waits = "select from pg_locks where relation = 'action.triggers_log'::regclass and not granted";
  expect(await until(20_000, async () => (await owner.query(waits)).rowCount === 1)).toBe(true);
  await owner.query('lock table action.action_results_log in share row exclusive mode nowait; commit');
  expect((await sent).status).toBe(200);
});
