import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import type { ModulePlan } from '../../src/cli/plan/plan.types.js';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const login = `plan_${randomBytes(4).toString('hex')}`;
let database: TestDatabase;
let owner: pg.Client;
let variables: Record<string, string> = {};
let url: () => string = () => database.url;
const tessera = commandLine(
  folder,
  () => url(),
  () => variables,
);

interface Planned {
  readonly ok: boolean;
  readonly modules: readonly ModulePlan[];
  readonly rights: readonly { readonly right: string; readonly statement: string }[];
  readonly refused: readonly { readonly because: string }[];
}

async function plan(): Promise<Planned & { readonly code: number }> {
  const { code, out, err } = await tessera('plan', '--json');
  expect([code === 0 || code === 1, code === 0 ? '' : out]).not.toEqual([false, '']);
  expect(err).toContain('looking at migrations');
  return { code, ...(JSON.parse(out) as Planned) };
}

const moduleOf = ({ modules }: Planned, name: string): ModulePlan | undefined =>
  modules.find(({ module }) => module === name);

/** Everything that there is, so that a plan can be seen to leave it alone. */
async function everything(): Promise<unknown> {
  const { rows } = await owner.query(
    `select (select md5(string_agg(oid::text || relname || coalesce(relacl::text, ''), ',' order by oid)) from pg_class) as relations,
         (select md5(string_agg(nspname, ',' order by oid)) from pg_namespace where nspname !~ '^pg_t') as schemas,
         (select count(*) from pg_trigger) as triggers`,
  );
  return rows;
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`
    create table public.results (
        id text, tenant text, job_id text, trigger_id text, event_id text, action_type text, status text, executed_at timestamptz,
        duration_ms integer, error_message text, response_data jsonb, retry_count integer
    ) partition by range (executed_at);
    create table public.results_old partition of public.results for values from (minvalue) to ('2026-01-01');
    create table public.results_new partition of public.results for values from ('2026-01-01') to (maxvalue);
    insert into public.results
    select 'r' || n, 'acme', 'j', 't1', null, 'rest', 'success', timestamptz '2026-03-01' + n * interval '1 minute', 5, null, null, 0
    from generate_series(1, 90000) as n;
    analyze public.results;
    create role ${login} login password '${login}'`);
  await owner.query(
    `do $$ begin execute format('grant create on database %I to ${login}', current_database()); end $$`,
  );
}, 120_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
  // A role with rights in a database cannot go before it.
  const other = await createTestDatabase();
  const client = new pg.Client({ connectionString: other.url });
  await client.connect();
  await client.query(`drop role ${login}`);
  await client.end();
  await other.drop();
  removeFolder(folder);
});

it('says what enabling a module on existing tables would make, lock and build, and does none of it', async () => {
  variables = {
    TESSERA_MODULES: 'action',
    TESSERA_ACTION_ACTION_RESULTS_TABLE: 'public.results',
    TESSERA_ACTION_ACTION_RESULTS_TENANT_COLUMN: 'tenant',
  };
  const before = await everything();
  const planned = await plan();
  expect([planned.code, planned.ok, planned.rights, planned.refused]).toEqual([0, true, [], []]);
  expect(planned.modules.map(({ module, state }) => [module, state])).toEqual([
    ['core', 'new'],
    ['action', 'new'],
  ]);
  const action = moduleOf(planned, 'action');
  expect(action?.migrations).toContain('1790000100001-action-sources');
  expect(action?.makes).toEqual(expect.arrayContaining([{ kind: 'view', name: 'action.action_metrics_hourly' }]));
  expect(action?.locks).toMatchObject([
    { relation: 'public.results', mode: 'SHARE ROW EXCLUSIVE', rows: 90_000, tables: 3 },
  ]);
  const build = action?.builds.find(({ store }) => store === 'action_results_by_type');
  expect(build).toEqual({
    store: 'action_results_by_type',
    why: 'new',
    sources: ['action_results'],
    rows: 90_000,
    seconds: 3,
  });
  expect(await everything()).toEqual(before);
  const { out } = await tessera('plan');
  expect(out).toContain('locks     public.results and its 2 partitions (about 90,000 rows), SHARE ROW EXCLUSIVE');
  expect(out).toMatch(/Nothing was changed\. tessera migrate does it\.\n$/);
}, 120_000);

it('names what stands in the way: rights that the login lacks, and a table that cannot be a source', async () => {
  url = () => Object.assign(new URL(database.url), { username: login, password: login }).href;
  const lacking = await plan();
  expect([lacking.code, lacking.ok]).toEqual([1, false]);
  const statements = lacking.rights.map(({ statement }) => statement);
  expect(statements).toContain(`grant trigger on public.results to "${login}";`);
  expect(statements).toContain(`grant select on public.results to "${login}";`);
  url = () => database.url;
  variables = { ...variables, TESSERA_ACTION_ACTION_RESULTS_COLUMNS: 'duration_ms:took' };
  const refused = await plan();
  expect([refused.code, refused.refused[0]?.because]).toEqual([1, expect.stringContaining('lacks the column took')]);
}, 120_000);

it('says what an upgrade would change and build anew, and nothing once all is at head', async () => {
  variables = { TESSERA_MODULES: 'action' };
  expect((await tessera('migrate')).code).toBe(0);
  const atHead = await plan();
  expect(atHead.modules.map((each) => [each.state, each.makes, each.changes, each.locks, each.builds])).toEqual(
    ['core', 'action'].map(() => ['as it is', [], [], [], []]),
  );
  await owner.query("update core.store_state set checksum = 'older' where store = 'action_results_by_trigger'");
  await owner.query('alter view action.recent_failures set (security_barrier = true)');
  variables = { TESSERA_MODULES: 'action,classroom' };
  const upgrade = await plan();
  expect(moduleOf(upgrade, 'classroom')?.state).toBe('new');
  const action = moduleOf(upgrade, 'action');
  expect(action).toMatchObject({
    state: 'upgrade',
    changes: [{ kind: 'view', name: 'action.recent_failures' }],
    builds: [{ store: 'action_results_by_trigger', why: 'changed' }],
  });
}, 180_000);
