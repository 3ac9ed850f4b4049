import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

const text = readFileSync(new URL('../../../../docs/adopt.md', import.meta.url), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block ?? '');
/** Names of the example that belong to the whole server, made this run's own. */
const suffix = randomBytes(4).toString('hex');
const own = (sql: string): string =>
  sql.replaceAll('tessera_login', `adopt_${suffix}`).replace('on database app', `on database ${database.name}`);

const folder = temporaryFolder();
let database: TestDatabase;
let owner: pg.Client;
let variables: Record<string, string>;
const url = (login: string): string =>
  Object.assign(new URL(database.url), { username: login, password: 'secret' }).href;
const tessera = commandLine(
  folder,
  () => url(`adopt_${suffix}`),
  () => variables,
);

/** What a person types at step 4: the commands of the guide, in order. */
const commands = blocks('sh').flatMap((block) =>
  [...block.matchAll(/^npm run tessera -- (.*)$/gm)].map(([, words]) => (words ?? '').split(' ')),
);

/** Rows that somebody of the application writes, with no right to anything of Tessera's. */
async function write(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url(`writer_${suffix}`) });
  await client.connect();
  await client.query("set app.org = '42'");
  await client.query(sql);
  await client.end();
}

const columns = 'run_no, org_no, job, rule_no, channel, outcome, ran_at, took, error, answer, tries';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const exported = blocks('sh').flatMap((block) => [...block.matchAll(/^export (TESSERA_\w+)=(.*)$/gm)]);
  variables = Object.fromEntries(exported.map(([, name, value]) => [name ?? '', value ?? '']));
  const [schema = '', login = ''] = blocks('sql');
  await owner.query(schema);
  await owner.query(own(login));
  await owner.query(`
    create role writer_${suffix} login password 'secret';
    grant usage on schema app to writer_${suffix};
    grant select, insert, update, delete on app.runs to writer_${suffix}`);
  await write(`insert into app.runs (${columns})
    select n, 42, 'j' || n, n % 3, 'rest', case n % 10 when 0 then 'failed' else 'success' end::app.outcome,
        (now() at time zone 'Europe/Berlin') - n * interval '10 minutes', n, null, '{"ok": true}', 0
    from generate_series(1, 300) as n`);
}, 120_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
  // Roles with rights in a database cannot go before it.
  const other = await createTestDatabase();
  const client = new pg.Client({ connectionString: other.url });
  await client.connect();
  await client.query(`drop role writer_${suffix}, adopt_${suffix}`);
  await client.end();
  await other.drop();
  removeFolder(folder);
});

it('plan prints what the owner of the table has to grant, and then that all is well', async () => {
  const lacking = await tessera('plan', '--json');
  expect(lacking.code).toBe(1);
  const { rights } = JSON.parse(lacking.out) as { rights: { statement: string }[] };
  const printed = rights.map(({ statement }) => statement);
  expect(printed).toEqual(
    expect.arrayContaining([
      `grant usage on schema app to "adopt_${suffix}";`,
      `grant select on app.runs to "adopt_${suffix}";`,
      `grant trigger on app.runs to "adopt_${suffix}";`,
      `grant trigger on app.runs_old to "adopt_${suffix}";`,
      `create policy tessera_reads on app.runs for select to "adopt_${suffix}" using (true);`,
    ]),
  );
  // What the guide shows is what was printed; roles besides, where another login of the server made them.
  const [, , grants = '', index = ''] = blocks('sql');
  await owner.query(own(grants));
  for (const statement of printed.filter((each) => each.includes('tessera_a'))) {
    if (!statement.includes('app.runs')) await owner.query(statement);
  }
  const planned = await tessera('plan', '--json');
  expect([planned.code, JSON.parse(planned.out)]).toEqual([0, expect.objectContaining({ ok: true, rights: [] })]);
  await owner.query(index);
}, 120_000);

it('the commands of the guide bring it up, and nothing needs mending', async () => {
  expect(commands.map(([word]) => word)).toEqual(
    expect.arrayContaining(['plan', 'migrate', 'refresh', 'status', 'doctor']),
  );
  for (const words of commands.filter(([word]) => word !== 'token' && word !== 'backfill' && word !== 'config')) {
    const { code, out, err } = await tessera(...words);
    expect([words, code, code === 0 ? '' : out + err]).toEqual([words, 0, '']);
  }
}, 180_000);

/** What the view holds, as the owner of Tessera's schemas sees it. */
async function hours(where: string): Promise<Record<string, unknown>[]> {
  const { code, err } = await tessera('refresh', 'action');
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const client = new pg.Client({ connectionString: url(`adopt_${suffix}`) });
  await client.connect();
  await client.query("set tessera.maintenance = 'on'");
  const { rows } = await client.query<Record<string, unknown>>(
    `select organization_id, to_char(hour at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as hour, action_type, status,
         sum(execution_count)::integer as n, max(max_duration_ms) as longest
     from action.action_metrics_hourly where ${where} group by 1, 2, 3, 4 order by 2, 4`,
  );
  await client.end();
  return rows;
}

it('reads the local clock across both changes of it, numbers as ids and words of an enumeration', async () => {
  await write(`insert into app.runs (${columns}) values
    (1001, 42, 'j', 7, 'spring', 'success', '2026-03-29 01:30', 5, null, null, 0),
    (1002, 42, 'j', 7, 'spring', 'success', '2026-03-29 03:30', 5, null, null, 0),
    (1003, 42, 'j', 7, 'autumn', 'skipped', '2026-10-25 01:30', 5, null, null, 0),
    (1004, 42, 'j', 7, 'autumn', 'skipped', '2026-10-25 02:30', 5, null, null, 0),
    (1005, 42, 'j', 7, 'autumn', 'skipped', '2026-10-25 03:30', 5, null, null, 0)`);
  expect(await hours("action_type in ('spring', 'autumn')")).toMatchObject([
    { organization_id: '42', hour: '2026-03-29 00:00', status: 'success', n: 1 },
    { hour: '2026-03-29 01:00', n: 1 },
    { hour: '2026-10-24 23:00', status: 'skipped', n: 1 },
    { hour: '2026-10-25 01:00', n: 1 },
    { hour: '2026-10-25 02:00', n: 1 },
  ]);
}, 60_000);

it('never fails a writer: what does not fit is null; changes and deletes are followed, also straight in a partition', async () => {
  await write(`insert into app.runs (${columns}) values
    (2001, 42, 'j', null, 'odd', 'failed', '2026-02-01 12:30', 12345678901234.5, 'too long', '{"a": "\\u0000"}', 3),
    (2002, 42, 'j', null, 'odd', 'failed', '2026-02-01 12:30', 'NaN', null, null, 0),
    (2003, 42, 'j', null, 'odd', 'failed', '2026-02-01 12:30', 8, null, null, 0),
    (2004, 42, 'j', null, 'odd', 'failed', '-infinity', 9, null, null, 0)`);
  expect(await hours("action_type = 'odd'")).toMatchObject([{ hour: '2026-02-01 11:00', n: 3, longest: 8 }]);
  await write("update app.runs set outcome = 'success' where run_no = 2003; delete from app.runs where run_no = 2002");
  await owner.query("set app.org = '42'");
  await owner.query(
    `insert into app.runs_new (${columns}) values (2005, 42, 'j', null, 'odd', 'success', '2026-02-01 12:40', 7, null, null, 0)`,
  );
  expect((await hours("action_type = 'odd'")).map(({ status, n }) => [status, n])).toEqual([
    ['failed', 1],
    ['success', 2],
  ]);
  const compared = await tessera(
    'doctor',
    '--verify',
    'action_metrics_hourly',
    '--from',
    '2026-02-01',
    '--to',
    '2026-02-02',
  );
  expect([compared.code, compared.code === 0 ? '' : compared.out]).toEqual([0, '']);
}, 60_000);

it('builds its figures anew when the clock is said to be another', async () => {
  variables = { ...variables, TESSERA_ACTION_ACTION_RESULTS_TIME_ZONE: 'Asia/Kathmandu' };
  const migrated = await tessera('migrate');
  expect([migrated.code, migrated.code === 0 ? '' : migrated.err]).toEqual([0, '']);
  expect(await hours("action_type = 'spring'")).toMatchObject([
    { hour: '2026-03-28 19:00' },
    { hour: '2026-03-28 21:00' },
  ]);
}, 60_000);
