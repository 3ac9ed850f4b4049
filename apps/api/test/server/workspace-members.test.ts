import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Pgbouncer, startPgbouncer, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { commandLine } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { type Ask, asking, bearer, readPaths, workspace } from '../support/workspaces.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const folders = [temporaryFolder(), temporaryFolder()] as const;
const red = workspace('red');
const blue = workspace('blue');
const nobody = randomUUID();
const nil = '00000000-0000-0000-0000-000000000000';
const tessera = commandLine(
  folders[0],
  () => database.url,
  () => ({ TESSERA_MODULES: 'workspace' }),
);
let database: TestDatabase;
let bouncer: Pgbouncer | null;
let direct: ServerProcess;
let pooled: ServerProcess;

/** Asks either server as this person. */
async function as(person: string, claims: object = {}): Promise<readonly [Ask, Ask]> {
  const authorization = await bearer(secret, 'authenticated', person, claims);
  return [asking(direct, authorization), asking(pooled, authorization)];
}

const told = (text: string, marks: readonly string[]): readonly string[] => marks.filter((mark) => text.includes(mark));

beforeAll(async () => {
  database = await createTestDatabase();
  bouncer = await startPgbouncer(database.url, 4);
  const environment = { TESSERA_JWT_SECRET: secret, TESSERA_MODULES: 'workspace', TESSERA_RATE_LIMITS: 'off' };
  direct = await ServerProcess.start(folders[0], { ...environment, DATABASE_URL: database.url });
  await direct.ready();
  pooled = await ServerProcess.start(folders[1], {
    ...environment,
    DATABASE_URL: bouncer?.url ?? database.url,
    MIGRATION_DATABASE_URL: database.url,
  });
  await pooled.ready();
  const platform = {
    source: 'user_activity',
    id: randomUUID(),
    user_id: red.member,
    event_type: 'login',
    event_name: 'of-nobody',
  };
  const events = [
    ...red.facts,
    ...blue.facts,
    { ...platform, created_at: new Date(Date.now() - 60_000).toISOString() },
  ];
  const taken = await asking(direct, await bearer(secret, 'service_role', 'importer'))('workspace/events', { events });
  expect([taken.status, taken.text]).toEqual([200, expect.stringContaining('"errors":[]')]);
  const refreshed = await asking(direct, await bearer(secret, 'admin', 'root'))('workspace/refresh', {});
  expect([refreshed.status, refreshed.text]).toEqual([200, expect.not.stringContaining('"success":false')]);
}, 180_000);

afterAll(async () => {
  await direct.stop();
  await pooled.stop();
  await bouncer?.stop();
  await database.drop();
  folders.forEach(removeFolder);
}, 60_000);

it.each([
  ['a member of another workspace', red.member, {}],
  ['one whose id is written in capitals', red.member.toUpperCase(), {}],
  ['one whose token claims the workspace', red.member, { workspaces: [blue.id], tenants: [blue.id] }],
  ['a member of nothing', nobody, {}],
  ['one whose subject is no id', "x' or true --", { workspaces: [blue.id] }],
])(
  '%s sees nothing of it on any route, in any format, by any server',
  async (_, person, claims) => {
    const paths = await readPaths(direct, [blue.id, blue.agent, red.id, nil]);
    const asks = await as(person, claims);
    // A path that names the workspace, or its agent, says it back where it refuses.
    const secrets = blue.marks.filter((mark) => mark !== blue.id && mark !== blue.agent);
    for (const path of paths) {
      const named = [`${path}?workspace_id=${blue.id}`, `${path}?workspace_id=${nil}`];
      for (const wanted of [path, `${path}?format=csv`, `${path}?format=ndjson`, ...named]) {
        for (const ask of asks) {
          const { text, status } = await ask(wanted);
          expect([wanted, status < 500, told(text, secrets), text.includes('of-nobody')]).toEqual([
            wanted,
            true,
            [],
            false,
          ]);
          const isForeign = [blue.id, blue.agent, nil].some((id) => wanted.includes(id));
          if (!isForeign) expect([wanted, told(text, blue.marks)]).toEqual([wanted, []]);
        }
      }
    }
    const requests = paths.slice(0, 20).map((path, at) => ({ id: String(at), path: `/api/v1/${path}` }));
    const batch = await asks[0]('batch', { requests });
    expect([batch.status, told(batch.text, secrets)]).toEqual([200, []]);
  },
  120_000,
);

it('its own member sees it, so that there was something to see', async () => {
  for (const ask of await as(blue.member.toUpperCase())) {
    const { status, text } = await ask('workspace/me/activity');
    expect([status, told(text, [...blue.marks, 'of-nobody'])]).toEqual([
      200,
      blue.marks.filter((mark) => mark !== blue.member && mark !== blue.agent),
    ]);
  }
});

it('a key of role authenticated is a member of nothing', async () => {
  const create = ['key', 'create', '--name', 'k', '--role', 'authenticated', '--scopes', 'read', '--json'];
  const made = await tessera(...create, '--tenants', blue.id, '--organizations', blue.id);
  expect([made.code, made.code === 0 ? '' : made.err]).toEqual([0, '']);
  const { key } = JSON.parse(made.out) as { key: string };
  const ask = asking(direct, `ApiKey ${key}`);
  expect((await ask('workspace/me/activity')).data).toEqual([]);
  expect((await ask(`workspace/me/activity?workspace_id=${blue.id}`)).status).toBe(404);
  expect((await ask('workspace/me/activity', { events: [] })).status).toBe(403);
});

/** A value for an argument: the first of two times or dates is the earlier one. */
function argument(type: string, before: readonly string[], id: string): string {
  const ago = before.includes(type) ? 0 : 20;
  const values: Readonly<Record<string, string>> = {
    uuid: `'${id}'`,
    'uuid[]': `'{${id},${red.id}}'`,
    'text[]': `'{${id},${red.id}}'`,
    'timestamp with time zone': `now() - interval '${ago} days'`,
    date: `current_date - ${ago}`,
    text: `'Asia/Kathmandu'`,
    integer: '20',
    'numeric[]': `'{1,0.5}'`,
    jsonb: `'{"what was said": 1}'`,
  };
  const value = values[type];
  if (value === undefined) throw new Error(`no value for an argument of type ${type}`);
  return `(${value})::${type}`;
}

it('in psql a member finds nothing of it in any relation that may be read, nor by any function', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('request.jwt.claims', $1, true)`, [
      JSON.stringify({ sub: red.member, role: 'authenticated', workspaces: [blue.id] }),
    ]);
    await client.query('set local role tessera_authenticated');
    const { rows: relations } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class as c
       where c.relnamespace = 'workspace'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(c.oid, 'select')`,
    );
    expect(relations.length).toBeGreaterThan(10);
    let own = 0;
    for (const { name } of relations) {
      const { rows } = await client.query<{ row: string }>(`select r::text as row from ${name} as r`);
      const text = rows.map(({ row }) => row).join('\n');
      expect([name, told(text, blue.marks), text.includes('of-nobody')]).toEqual([name, [], false]);
      own += told(text, red.marks).length;
    }
    expect(own).toBeGreaterThan(10);
    const { rows: functions } = await client.query<{ name: string; types: readonly string[] }>(
      `select p.oid::regproc::text as name, array(select t::regtype::text from unnest(p.proargtypes) as t) as types
       from pg_proc as p
       where p.pronamespace = 'workspace'::regnamespace and p.prorettype <> 'trigger'::regtype
           and has_function_privilege(p.oid, 'execute')`,
    );
    expect(functions.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'workspace.own_tenants',
        'workspace.get_workspace_metrics',
        'workspace.get_agent_insights',
      ]),
    );
    for (const { name, types } of functions) {
      for (const id of [blue.id, blue.agent, nil]) {
        const given = types.map((type, at) => argument(type, types.slice(0, at), id));
        const { rows } = await client.query<{ row: string }>(
          `select f::text as row from ${name}(${given.join(', ')}) as f`,
        );
        expect([name, told(JSON.stringify(rows), [...blue.marks, nil])]).toEqual([name, []]);
      }
    }
  } finally {
    await client.end();
  }
});

it('a membership that ends, ends with the next request: lists, exports, kept answers and validators', async () => {
  const service = asking(direct, await bearer(secret, 'service_role', 'importer'));
  const gone = workspace('gone');
  expect((await service('workspace/events', { events: gone.facts })).status).toBe(200);
  await asking(direct, await bearer(secret, 'admin', 'root'))('workspace/refresh', {});
  const paths = (await readPaths(direct, [gone.id])).filter((path) => !path.includes('subjects'));
  const asks = await as(gone.member);
  const validators = new Map<string, string>();
  for (const path of paths) {
    for (const [at, ask] of asks.entries()) {
      await ask(path);
      const { headers, text } = await ask(path);
      const etag = headers.get('etag');
      if (etag !== null && told(text, gone.marks).length > 0) validators.set(`${at} ${path}`, etag);
    }
  }
  for (const ask of asks) expect((await ask('workspace/me/activity?limit=1')).data).toHaveLength(1);
  const cursor = /"next_cursor":"([^"]+)"/.exec((await asks[0]('workspace/me/activity?limit=1')).text)?.[1];
  expect(cursor).toBeDefined();
  const left = { source: 'workspace_members', op: 'delete', workspace_id: gone.id, user_id: gone.member };
  expect((await service('workspace/events', { events: [left] })).status).toBe(200);
  for (const [at, ask] of [...asks.entries()].reverse()) {
    for (const path of paths) {
      const etag = validators.get(`${at} ${path}`);
      const headers: Record<string, string> = etag === undefined ? {} : { 'if-none-match': etag };
      const { status, text } = await ask(path, undefined, 'GET', headers);
      const secrets = gone.marks.filter((mark) => !path.includes(mark));
      expect([path, status === 304, told(text, secrets)]).toEqual([path, false, []]);
      expect([path, told((await ask(`${path}?format=csv`)).text, secrets)]).toEqual([path, []]);
    }
    const next = await ask(`workspace/me/activity?limit=1&cursor=${cursor}`);
    expect(told(next.text, gone.marks)).toEqual([]);
    const event = {
      id: randomUUID(),
      workspace_id: gone.id,
      event_type: 'login',
      created_at: new Date().toISOString(),
    };
    expect((await ask('workspace/me/activity', { events: [event] })).status).toBe(404);
  }
}, 120_000);
