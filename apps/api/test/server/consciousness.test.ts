import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the shared secret of this test, thirty-two bytes';
const folder = temporaryFolder();
let database: TestDatabase;
let client: pg.Client;
let server: ServerProcess;
let admin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`set tessera.maintenance = 'on'`);
  await client.query(`create table public.guide_log (
      id uuid primary key, at timestamptz, who text, agent text, facet text, confidence numeric, safety_level text,
      took_ms bigint, trace jsonb)`);
  await client.query(`insert into public.guide_log
      select gen_random_uuid(), now() - n * interval '1 minute', 'usr_' || n % 3, 'Oracle', 'fire' || n % 2, 0.5,
          case n % 5 when 0 then 'critical' else 'none' end, n, '{"plan": {"steps": [{"kind": "practice", "detail": "Breathe"}]}}'
      from generate_series(1, 30) n`);
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'consciousness',
    TESSERA_CONSCIOUSNESS_CONSCIOUSNESS_TRACES_TABLE: 'public.guide_log',
    TESSERA_CONSCIOUSNESS_CONSCIOUSNESS_TRACES_COLUMNS: 'created_at:at,user_id:who,latency_ms:took_ms',
  });
  await server.ready();
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await client.end();
  await database.drop();
  removeFolder(folder);
}, 60_000);

const ask = (path: string, method = 'GET', body?: string): Promise<Response> =>
  server.request(`/api/v1/consciousness/${path}`, {
    method,
    token: admin,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });

async function facets(): Promise<object[]> {
  expect((await ask('refresh', 'POST')).status).toBe(200);
  const { rows } = await client.query<object>(
    `select tenant_id, facet, total_traces::integer, unique_users::integer
     from consciousness.analytics_facet_distribution order by facet`,
  );
  return rows;
}

it('an existing table with other names and no tenant is followed, as the tenant default', async () => {
  expect(await facets()).toEqual([
    { tenant_id: 'default', facet: 'fire0', total_traces: 15, unique_users: 3 },
    { tenant_id: 'default', facet: 'fire1', total_traces: 15, unique_users: 3 },
  ]);
  const status = (await (await ask('refresh-status')).json()) as { data: { all_views_fresh: boolean } };
  expect(status.data.all_views_fresh).toBe(true);
  expect((await server.request('/health/ready', { token: admin })).status).toBe(200);
});

it('nothing is taken for it, neither as events nor as spans', async () => {
  for (const [path, body] of [
    ['events', '{"events":[]}'],
    ['otlp/v1/traces', '{}'],
  ] as const) {
    const answer = await ask(path, 'POST', body);
    expect([path, answer.status, await answer.json()]).toEqual([
      path,
      422,
      expect.objectContaining({ code: 'source_is_external' }),
    ]);
  }
});

it('an erased person is counted no more, while the rows stay and the receipt says so', async () => {
  const erased = await ask('subjects/usr_1', 'DELETE');
  const receipt = await erased.text();
  expect([erased.status, JSON.parse(receipt)]).toEqual([
    200,
    {
      data: expect.objectContaining({
        remains: expect.arrayContaining([expect.objectContaining({ relation: '"public"."guide_log"', rows: 10 })]),
      }),
      meta: expect.anything(),
    },
  ]);
  expect(receipt).not.toContain('usr_1');
  await client.query(
    `insert into public.guide_log values (gen_random_uuid(), now(), 'usr_1', 'Oracle', 'fire0', 1, 'none', 1, null)`,
  );
  expect(await facets()).toEqual([
    { tenant_id: 'default', facet: 'fire0', total_traces: 10, unique_users: 2 },
    { tenant_id: 'default', facet: 'fire1', total_traces: 10, unique_users: 2 },
  ]);
  const { rows } = await client.query<{ action: string; named: boolean }>(
    `select action, l::text like '%usr_1%' as named from core.audit_log l where action like 'subject.%' and outcome = 'succeeded'`,
  );
  expect(rows).toEqual([{ action: 'subject.erase', named: false }]);
}, 60_000);
