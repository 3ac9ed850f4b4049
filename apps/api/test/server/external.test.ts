import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { signToken } from '../../src/auth/sign-token.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const secret = 'the shared secret of this test, thirty-two bytes';
let database: TestDatabase;
let client: pg.Client;
let server: ServerProcess;
let token: string;

const schema = `
create table public.orgs (id text primary key, name text, plan text);
create table public.triggers (id text primary key, user_id text, name text, org text, enabled boolean, created_at timestamptz);
create table public.action_results (
    id text primary key, job_id text, trigger_id text, event_id text, action_type text, status text,
    executed_at timestamptz, took_ms integer, error_message text, response_data jsonb, retry_count integer
);
insert into public.orgs values ('acme', 'Acme', 'pro'), ('globex', 'Globex', 'starter');
insert into public.triggers values
    ('t1', 'u1', 'One', 'acme', true, now()), ('t2', 'u2', 'Two', 'globex', true, now());
insert into public.action_results
select 'r' || n, 'j' || n, 't' || 1 + n % 2, null, 'rest', case n % 10 when 0 then 'failed' else 'success' end,
    now() - n * interval '1 minute', n % 300, case n % 10 when 0 then 'refused' end, null, 0
from generate_series(1, 1000) as n;
`;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(schema);
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_ACTION_ACTION_RESULTS_TABLE: 'public.action_results',
    TESSERA_ACTION_ACTION_RESULTS_COLUMNS: 'duration_ms:took_ms',
    TESSERA_ACTION_TRIGGERS_TABLE: 'public.triggers',
    TESSERA_ACTION_TRIGGERS_TENANT_COLUMN: 'org',
    TESSERA_ACTION_ORGANIZATIONS_TABLE: 'public.orgs',
    TESSERA_ACTION_ORGANIZATIONS_TENANT_COLUMN: 'id',
  });
  await server.ready();
  const claims = { subject: 'test', tenants: {}, lifetimeSeconds: 600, issuer: 'tessera', audience: 'tessera' };
  token = await signToken(secret, { ...claims, role: 'admin' });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await client.end();
  await database.drop();
  removeFolder(folder);
}, 60_000);

interface Usage {
  readonly organization_id: string;
  readonly total_executions: number;
}

async function refreshedUsage(): Promise<Record<string, number>> {
  const refresh = await server.request('/api/v1/action/refresh', { method: 'POST', token });
  expect(refresh.status).toBe(200);
  const { data } = (await refresh.json()) as { data: { success: boolean }[] };
  expect(data.every(({ success }) => success)).toBe(true);
  const usage = (await (await server.request('/api/v1/action/organizations/usage?days=90', { token })).json()) as {
    data: Usage[];
  };
  const busy = usage.data.filter((row) => row.total_executions > 0);
  return Object.fromEntries(busy.map((row) => [row.organization_id, row.total_executions]));
}

async function counted(): Promise<Record<string, number>> {
  const { rows } = await client.query<{ org: string; count: number }>(
    'select t.org, count(*)::int as count from public.action_results r join public.triggers t on t.id = r.trigger_id group by t.org',
  );
  return Object.fromEntries(rows.map(({ org, count }) => [org, count]));
}

async function columns(): Promise<unknown[]> {
  const { rows } = await client.query<object>(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`,
  );
  return rows;
}

it('existing tables are followed as they change, and never altered', async () => {
  const shape = await columns();
  expect(shape).toHaveLength(3 + 6 + 11);
  expect(await refreshedUsage()).toEqual(await counted());
  await client.query(`delete from public.action_results where id in ('r1', 'r2', 'r3')`);
  await client.query(`update public.action_results set trigger_id = 't2' where id < 'r3'`);
  await client.query(
    `insert into public.action_results select 'n' || n, 'j', 't1', null, 'mcp', 'success', now(), 5, null, null, 0 from generate_series(1, 50) n`,
  );
  await client.query(`update public.triggers set org = 'globex' where id = 't1'`);
  expect(await refreshedUsage()).toEqual(await counted());
  expect(await columns()).toEqual(shape);
}, 60_000);

it('facts are not taken for a table of somebody else', async () => {
  const events = [{ source: 'action_results', id: 'x' }];
  const response = await server.request('/api/v1/action/events', {
    method: 'POST',
    token,
    body: JSON.stringify({ events }),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('source_is_external');
});
