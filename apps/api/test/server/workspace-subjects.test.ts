import { randomUUID } from 'node:crypto';
import { Database, RefreshEngine, retain } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { workspaceAnalytics } from '@tessera/workspace-analytics';
import { commandLine } from '../support/command-line.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { type Ask, asking, bearer } from '../support/workspaces.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const folder = temporaryFolder();
const tessera = commandLine(
  folder,
  () => database.url,
  () => ({ TESSERA_MODULES: 'workspace' }),
);
const home = randomUUID();
const [ann, bo, agent] = [randomUUID(), randomUUID(), randomUUID()];
const DAY = 86_400_000;
let database: TestDatabase;
let server: ServerProcess;
let db: Database;
let service: Ask;
let admin: Ask;

const rows = <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
  db.asOwner((owner) => owner.query<R>(sql, values), { maintenance: true });

const at = (daysAgo: number): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY - daysAgo * DAY + 30_000).toISOString();
const activity = (user_id: string, daysAgo: number) => ({
  source: 'user_activity',
  workspace_id: home,
  id: randomUUID(),
  user_id,
  event_type: 'page_view',
  created_at: at(daysAgo),
});
const run = (user_id: string, daysAgo: number) => ({
  source: 'agent_runs',
  workspace_id: home,
  id: randomUUID(),
  agent_id: agent,
  user_id,
  status: 'completed',
  started_at: at(daysAgo),
  credits_consumed: 3,
  user_rating: 4,
  metadata: { asked_by: user_id },
});
const member = (user_id: string) => ({ source: 'workspace_members', workspace_id: home, user_id, joined_at: at(80) });

async function refreshed(): Promise<void> {
  const { status, text } = await admin('workspace/refresh', {});
  expect([status, text]).toEqual([200, expect.not.stringContaining('"success":false')]);
}

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'workspace',
    TESSERA_RATE_LIMITS: 'off',
    TESSERA_WORKSPACE_USER_ACTIVITY_RETENTION_DAYS: '30',
    TESSERA_WORKSPACE_AGENT_RUNS_RETENTION_DAYS: '30',
  });
  await server.ready();
  db = await Database.open({ url: database.url, poolSize: 1 });
  service = asking(server, await bearer(secret, 'service_role', 'importer'));
  admin = asking(server, await bearer(secret, 'admin', 'root'));
  const days = [1, 5, 60];
  const events = [
    member(ann),
    member(bo),
    ...days.flatMap((day) => [activity(ann, day), activity(bo, day), run(ann, day), run(bo, day)]),
  ];
  const taken = await service('workspace/events', { events });
  expect([taken.status, taken.text]).toEqual([200, expect.stringContaining('"errors":[]')]);
  await refreshed();
}, 120_000);

afterAll(async () => {
  await db.close();
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

interface Figures {
  readonly day: string;
  readonly active: number;
  readonly runs: number;
  readonly runners: number;
}

/** People and runs by day, newest first. */
const figures = (): Promise<Figures[]> =>
  rows<Figures>(
    `select (p.bucket at time zone 'UTC')::date::text as day, p.active_users::integer as active,
        coalesce(a.total_runs, 0)::integer as runs, coalesce(a.unique_users, 0)::integer as runners
     from workspace.people_days as p
     left join workspace.runs_by_agent as a on a.workspace_id = p.workspace_id and a.bucket = p.bucket and a.grain = '1d'
     where p.workspace_id = $1 order by p.bucket desc`,
    [home],
  );

const day = (daysAgo: number): string => at(daysAgo).slice(0, 10);
const of = (active: number): Figures[] =>
  [1, 5, 60].map((ago) => ({ day: day(ago), active, runs: 2, runners: active }));

/** Every relation of the module that still holds the person in some column. */
async function whereHeld(person: string): Promise<string[]> {
  const relations = await rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class as c
     where c.relnamespace in ('workspace'::regnamespace, 'core'::regnamespace) and c.relkind in ('r', 'p')`,
  );
  const held: string[] = [];
  for (const { name } of relations) {
    const [found] = await rows<{ held: boolean }>(
      `select exists (select from ${name} as r where r::text ilike '%' || $1 || '%') as held`,
      [person],
    );
    if (found?.held === true) held.push(name);
  }
  return held;
}

it('a person is exported and erased, over days whose facts are gone too; what is counted of them goes down, what they spent stays', async () => {
  expect(await figures()).toEqual(of(2));
  await retained();
  expect(await figures()).toEqual(of(2));
  const [raw] = await rows<{ facts: number }>(`select count(*)::integer as facts from workspace.user_activity`);
  expect(raw).toEqual({ facts: 4 });
  const exported = await admin(`workspace/subjects/${ann}?format=ndjson`);
  expect(exported.status).toBe(200);
  const held = new Set([...exported.text.matchAll(/"relation":"([^"]+)"/g)].map(([, name]) => name));
  expect([...held].sort()).toEqual(
    expect.arrayContaining([
      'workspace.agent_runs',
      'workspace.user_activity',
      'workspace.user_days',
      'workspace.workspace_members',
    ]),
  );
  const erased = await admin(`workspace/subjects/${ann}`, undefined, 'DELETE');
  expect([erased.status, erased.text]).toEqual([200, expect.not.stringContaining(ann)]);
  const { relations } = erased.data as { relations: readonly { relation: string; action: string; rows: number }[] };
  const acts = Object.fromEntries(relations.map(({ relation, action, rows: n }) => [relation, `${action} ${n}`]));
  expect(acts).toMatchObject({
    'workspace.workspace_members': 'deleted 1',
    // The day whose facts are gone; the others are computed again from what is left.
    'workspace.user_days': 'deleted 1',
  });
  expect(await whereHeld(ann)).toEqual([]);
  await refreshed();
  expect(await figures()).toEqual(of(1));
  const cohorts = await rows<{ active: number }>(
    `select sum(active_users)::integer as active from workspace.cohort_days where workspace_id = $1`,
    [home],
  );
  const hours = await rows<{ active: number }>(
    `select sum(active_users)::integer as active from workspace.people_hours where workspace_id = $1`,
    [home],
  );
  expect([cohorts, hours]).toEqual([[{ active: 3 }], [{ active: 3 }]]);
  expect(await whereHeld(ann)).toEqual([]);
  expect((await whereHeld(bo)).length).toBeGreaterThan(3);
}, 60_000);

/** What the server does every night: facts older than 30 days go. */
async function retained(): Promise<void> {
  const retention = ['user_activity', 'agent_runs'].map((source) => ({ source, days: 30 }));
  const model = { ...workspaceAnalytics, retention };
  const engine = new RefreshEngine(db, [{ model, bindings: {} }], { replica: 'test' });
  const refresh = () => engine.refresh('workspace', 'all', { asked: 'schedule' });
  await retain(db, { model, bindings: {} }, { now: new Date(), refresh });
}

it('late copies stay away, by ingest as by SQL, and in capitals; others go on', async () => {
  const late = [activity(ann, 2), { ...run(ann, 2), user_id: ann.toUpperCase() }, member(ann)];
  const refused = await service('workspace/events', { events: [...late, activity(bo, 2)] });
  expect(refused.status).toBe(207);
  expect(refused.data).toMatchObject({
    accepted: 1,
    errors: late.map((_, index) => ({ index, code: 'subject_erased' })),
  });
  await rows(
    `insert into workspace.user_activity (workspace_id, id, user_id, event_type, created_at) values ($1, $2, $3, 'login', $4)`,
    [home, randomUUID(), ann, at(2)],
  );
  await refreshed();
  expect((await figures())[1]).toMatchObject({ day: day(2), active: 1 });
  expect(await whereHeld(ann)).toEqual([]);
});

it('the erased person’s token opens nothing, and the audit log knows them by an HMAC alone', async () => {
  const own = asking(server, await bearer(secret, 'authenticated', ann));
  expect((await own('workspace/me/activity')).data).toEqual([]);
  expect((await own('workspace/me/activity', { events: [activity(ann, 0)] })).status).toBe(404);
  const log = await admin(`audit?subject=${ann}&limit=100`);
  const acts = (log.data as readonly { action: string }[]).map(({ action }) => action);
  expect(acts).toEqual(expect.arrayContaining(['subject.export', 'subject.erase']));
  expect(await whereHeld(ann)).toEqual([]);
});

it('the command line exports and erases as well', async () => {
  const exported = await tessera('export', 'workspace', bo);
  expect([exported.code, exported.out.split('\n').length > 5]).toEqual([0, true]);
  const erased = await tessera('erase', 'workspace', bo, '--json');
  expect(erased.code).toBe(0);
  expect(erased.out).not.toContain(bo);
  expect((await tessera('export', 'workspace', bo)).out).toBe('');
  expect(await whereHeld(bo)).toEqual([]);
  const [runs] = await rows<{ runs: number; credits: number }>(
    `select sum(total_runs)::integer as runs, sum(total_credits)::integer as credits from workspace.runs_by_agent where workspace_id = $1 and grain = '1d'`,
    [home],
  );
  expect(runs).toEqual({ runs: 6, credits: 18 });
}, 60_000);
