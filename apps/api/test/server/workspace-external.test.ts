import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { type Ask, asking, bearer } from '../support/workspaces.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const folder = temporaryFolder();
const [red, blue, ann, bo, agent] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const tables = {
  TESSERA_MODULES: 'workspace',
  TESSERA_WORKSPACE_USER_ACTIVITY_TABLE: 'app.events',
  TESSERA_WORKSPACE_USER_ACTIVITY_TENANT_COLUMN: 'team',
  TESSERA_WORKSPACE_USER_ACTIVITY_COLUMNS: 'user_id:who,event_type:kind,created_at:happened_at,session_id:visit',
  TESSERA_WORKSPACE_AGENT_RUNS_TABLE: 'app.jobs',
  TESSERA_WORKSPACE_AGENT_RUNS_TENANT_COLUMN: 'team',
  TESSERA_WORKSPACE_AGENT_RUNS_COLUMNS:
    'agent_id:bot,user_id:who,status:state,started_at:begun_at,credits_consumed:cost',
  TESSERA_WORKSPACE_WORKSPACE_MEMBERS_TABLE: 'app."Team_Members"',
  TESSERA_WORKSPACE_WORKSPACE_MEMBERS_TENANT_COLUMN: 'team',
  TESSERA_WORKSPACE_WORKSPACE_MEMBERS_COLUMNS: 'user_id:"memberId"',
};
const tessera = commandLine(
  folder,
  () => database.url,
  () => tables,
);
let database: TestDatabase;
let client: pg.Client;
let server: ServerProcess;
let admin: Ask;

const schema = `
create schema app;
create table app.events (
    id uuid primary key, team uuid, who uuid, kind text not null, event_name text, page_path text, visit uuid, ip_address inet,
    metadata jsonb, happened_at timestamptz not null, billing_code text
);
create table app.jobs (
    id uuid primary key, team uuid not null, bot uuid not null, who uuid, state text not null, begun_at timestamptz not null,
    cost numeric, runtime_seconds double precision, tokens_used bigint, model_name text, error_type text, error_message text,
    user_rating integer
);
create table app."Team_Members" (team uuid not null, "memberId" uuid not null, primary key (team, "memberId"));
create index on app."Team_Members" ("memberId");
insert into app."Team_Members" values ('${red}', '${ann}'), ('${blue}', '${bo}');
insert into app.events (id, team, who, kind, happened_at, ip_address)
select gen_random_uuid(), t.team, t.who, 'page_view', now() - n * interval '1 hour', '203.0.113.77'
from generate_series(1, 40) as n cross join (values ('${red}'::uuid, '${ann}'::uuid), ('${blue}', '${bo}'), ('${red}', '${bo}')) as t (team, who);
insert into app.jobs (id, team, bot, who, state, begun_at, cost, runtime_seconds)
select gen_random_uuid(), '${red}', '${agent}', '${ann}', case n % 4 when 0 then 'failed' else 'completed' end,
    now() - n * interval '1 hour', 1, n
from generate_series(1, 40) as n;
`;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(schema);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await client.end();
  await database.drop();
  removeFolder(folder);
}, 60_000);

const start = async (variables: Record<string, string> = {}): Promise<ServerProcess> =>
  ServerProcess.start(folder, { DATABASE_URL: database.url, TESSERA_JWT_SECRET: secret, ...tables, ...variables });

it.each([
  [
    'a column that is not there',
    { TESSERA_WORKSPACE_USER_ACTIVITY_COLUMNS: 'user_id:who' },
    /app\.events.*event_type|event_type.*app\.events/s,
  ],
  ['a table that is not there', { TESSERA_WORKSPACE_AGENT_RUNS_TABLE: 'app.gone' }, /app\.gone/],
  [
    'a column that the source does not have',
    { TESSERA_WORKSPACE_AGENT_RUNS_COLUMNS: 'agent:bot' },
    /TESSERA_WORKSPACE_AGENT_RUNS_COLUMNS.*agent_id/s,
  ],
  [
    'members without a column of persons',
    { TESSERA_WORKSPACE_WORKSPACE_MEMBERS_COLUMNS: '' },
    /Team_Members.*user_id|user_id.*Team_Members/s,
  ],
])(
  '%s ends the start with an error that names it',
  async (_, variables, names) => {
    const { code, output, errors } = await (await start(variables)).ended;
    expect([code === 0, output + errors]).toEqual([false, expect.stringMatching(names)]);
  },
  60_000,
);

it('where members have row-level security of their own, the start prints the policy that is needed', async () => {
  await client.query(`
    alter table app."Team_Members" enable row level security, force row level security;
    create policy app on app."Team_Members" using (current_setting('app.writes', true) = 'on');
    set app.writes = 'on';
  `);
  const { code, output, errors } = await (await start()).ended;
  expect([code === 0, output + errors]).toEqual([false, expect.stringMatching(/create policy[^;]*Team_Members/s)]);
  const doctor = await tessera('doctor');
  expect([doctor.code === 0, doctor.out + doctor.err]).toEqual([
    false,
    expect.stringMatching(/create policy[^;]*Team_Members/s),
  ]);
  const statement = /create policy[^;]*Team_Members[^;]*;/s.exec(output + errors)?.[0] ?? '';
  await client.query(statement);
  server = await start();
  await server.ready();
  admin = asking(server, await bearer(secret, 'admin', 'root'));
}, 90_000);

interface Day {
  readonly people: number;
  readonly runs: number;
}

async function stored(workspace: string): Promise<Day> {
  const refreshed = await admin('workspace/refresh', {});
  expect([refreshed.status, refreshed.text]).toEqual([200, expect.not.stringContaining('"success":false')]);
  await client.query('begin');
  try {
    await client.query(`set local role tessera_admin`);
    const { rows } = await client.query<Day>(
      `select coalesce(sum(active_users), 0)::integer as people, coalesce(sum(total_runs), 0)::integer as runs
       from workspace.daily_metrics where workspace_id = $1`,
      [workspace],
    );
    return rows[0] ?? { people: 0, runs: 0 };
  } finally {
    await client.query('rollback');
  }
}

async function counted(workspace: string): Promise<Day> {
  const { rows } = await client.query<Day>(
    `select
        (select count(distinct (u.who, date_trunc('day', u.at, 'UTC')))::integer from (
            select team, who, happened_at as at from app.events union all select team, who, begun_at from app.jobs
        ) as u where u.team = $1) as people,
        (select count(*)::integer from app.jobs as j where j.team = $1) as runs`,
    [workspace],
  );
  return rows[0] ?? { people: 0, runs: 0 };
}

it('tables of an application are followed as it writes, and not altered', async () => {
  for (const workspace of [red, blue]) expect(await stored(workspace)).toEqual(await counted(workspace));
  await client.query(`delete from app.jobs where runtime_seconds > 35`);
  await client.query(
    `update app.events set team = '${blue}' where who = '${bo}' and happened_at < now() - interval '20 hours'`,
  );
  await client.query(
    `insert into app.events (id, team, who, kind, happened_at) values (gen_random_uuid(), '${red}', '${randomUUID()}', 'login', now() - interval '70 hours')`,
  );
  for (const workspace of [red, blue]) expect(await stored(workspace)).toEqual(await counted(workspace));
  const { rows } = await client.query<{ address: string }>(
    'select distinct host(ip_address) as address from app.events where ip_address is not null',
  );
  expect(rows).toEqual([{ address: '203.0.113.77' }]);
}, 60_000);

it('a member sees their own activity alone, over HTTP and in psql, and none of who else belongs', async () => {
  const ask = asking(server, await bearer(secret, 'authenticated', ann));
  const rows = (await ask('workspace/me/activity')).data as readonly { workspace_id: string; ip_address: string }[];
  expect(rows).toHaveLength(40);
  expect(new Set(rows.map(({ workspace_id }) => workspace_id))).toEqual(new Set([red]));
  await client.query('begin');
  try {
    await client.query(`select set_config('request.jwt.claims', $1, true)`, [
      JSON.stringify({ sub: ann, role: 'authenticated' }),
    ]);
    await client.query('set local role tessera_authenticated');
    const seen = await client.query<{ who: string }>(
      'select distinct user_id as who from workspace.user_activity_source',
    );
    expect(seen.rows).toEqual([{ who: ann }]);
    const members = await client.query<{ who: string }>(
      'select user_id as who from workspace.workspace_members_source',
    );
    expect(members.rows).toEqual([{ who: ann }]);
    const runs = await client.query<{ n: number }>('select count(*)::integer as n from workspace.agent_runs_source');
    expect(runs.rows).toEqual([{ n: 35 }]);
  } finally {
    await client.query('rollback');
  }
});

it('who is a member is what the application says, at each request', async () => {
  const ask = asking(server, await bearer(secret, 'authenticated', bo));
  const own = async (): Promise<ReadonlySet<string>> => {
    const { data } = await ask('workspace/me/activity?limit=1000');
    return new Set((data as readonly { workspace_id: string }[]).map(({ workspace_id }) => workspace_id));
  };
  expect(await own()).toEqual(new Set([blue]));
  await client.query(`insert into app."Team_Members" values ('${red}', '${bo}')`);
  expect(await own()).toEqual(new Set([red, blue]));
  await client.query(`delete from app."Team_Members" where "memberId" = '${bo}'`);
  expect(await own()).toEqual(new Set());
  await client.query(`insert into app."Team_Members" values ('${blue}', '${bo}')`);
});

it('nothing is taken for these tables', async () => {
  const event = { id: randomUUID(), workspace_id: red, event_type: 'login', created_at: new Date().toISOString() };
  const mine = await asking(server, await bearer(secret, 'authenticated', ann))('workspace/me/activity', {
    events: [event],
  });
  expect([mine.status, mine.text]).toEqual([422, expect.stringContaining('source_is_external')]);
  const service = asking(server, await bearer(secret, 'service_role', 'importer'));
  const facts = await service('workspace/events', { events: [{ ...event, source: 'user_activity' }] });
  expect([facts.status, facts.text]).toEqual([422, expect.stringContaining('source_is_external')]);
});

it('erasing a person leaves the application’s rows, lists them, counts them no more, and ends what they may see', async () => {
  const erased = await admin(`workspace/subjects/${ann}`, undefined, 'DELETE');
  expect([erased.status, erased.text]).toEqual([200, expect.stringMatching(/app.*events/)]);
  expect((await client.query('select from app.events where who = $1', [ann])).rowCount).toBe(40);
  const { people, runs } = await stored(red);
  const all = await counted(red);
  expect([runs, people < all.people]).toEqual([all.runs, true]);
  expect((await asking(server, await bearer(secret, 'authenticated', ann))('workspace/me/activity')).data).toEqual([]);
}, 60_000);
