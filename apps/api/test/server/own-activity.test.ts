import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { type Ask, asking, bearer, workspace } from '../support/workspaces.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const folder = temporaryFolder();
const red = workspace('red');
const blue = workspace('blue');
let database: TestDatabase;
let server: ServerProcess;
let ask: Ask;
let service: Ask;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'workspace',
    TESSERA_RATE_LIMITS: 'starter=100,pro=100,enterprise=100,admin=500',
  });
  await server.ready();
  service = asking(server, await bearer(secret, 'service_role', 'importer'));
  expect((await service('workspace/events', { events: [red.facts[0], blue.facts[0]] })).status).toBe(200);
  ask = asking(server, await bearer(secret, 'authenticated', red.member));
}, 120_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

const event = (more: object = {}) => ({
  id: randomUUID(),
  workspace_id: red.id,
  event_type: 'feature_use',
  created_at: new Date(Date.now() - 60_000).toISOString(),
  ...more,
});

const tell = async (...events: object[]): Promise<[number, unknown]> => {
  const { status, data, text } = await ask('workspace/me/activity', { events });
  return [status, status === 404 ? text : data];
};

interface Row {
  readonly id: string;
  readonly event_name: string | null;
  readonly created_at: string;
  readonly ip_address: string | null;
}

it('a member records what they did, and finds it, network and beginning of texts alone', async () => {
  const mine = event({ event_name: 'mine', ip_address: '203.0.113.9', page_path: '/'.repeat(300) });
  expect(await tell(mine)).toEqual([200, { accepted: 1, duplicates: 0, errors: [] }]);
  expect(await tell(mine)).toEqual([200, { accepted: 0, duplicates: 1, errors: [] }]);
  const rows = (await ask('workspace/me/activity')).data as readonly Row[];
  expect(rows).toEqual([
    expect.objectContaining({
      id: mine.id,
      event_name: 'mine',
      ip_address: '203.0.113.0/24',
      page_path: '/'.repeat(255),
    }),
  ]);
});

it('they need not say who they are, may say it in capitals, and may not be another', async () => {
  const other = event({ user_id: blue.member });
  const [status, data] = await tell(
    event(),
    event({ user_id: red.member.toUpperCase() }),
    event({ user_id: null }),
    other,
  );
  expect(status).toBe(207);
  expect(data).toMatchObject({ accepted: 3, errors: [{ index: 3, id: other.id, code: 'not_your_own' }] });
  expect((await tell(other))[0]).toBe(422);
  expect(
    (await asking(server, await bearer(secret, 'authenticated', blue.member))('workspace/me/activity')).data,
  ).toEqual([]);
});

it('a workspace that is not theirs is not found, whether it exists or not; the good items of the call go in', async () => {
  for (const workspace_id of [blue.id, randomUUID(), '00000000-0000-0000-0000-000000000000']) {
    const [status, text] = await tell(event({ workspace_id }));
    expect([status, text]).toEqual([404, expect.stringContaining('is not one of your workspaces')]);
  }
  const [status, data] = await tell(event({ workspace_id: blue.id }), event({ workspace_id: red.id.toUpperCase() }));
  expect([status, data]).toEqual([207, expect.objectContaining({ accepted: 1 })]);
});

it.each([
  ['no workspace', { workspace_id: undefined }, 'required', 'workspace_id'],
  ['a workspace that is no text', { workspace_id: 7 }, 'invalid', 'workspace_id'],
  ['another source', { source: 'agent_runs' }, 'unknown_source', 'source'],
  ['a membership of their own making', { source: 'workspace_members' }, 'unknown_source', 'source'],
  ['a deletion', { op: 'delete' }, 'invalid', 'op'],
  ['an update', { op: 'update' }, 'invalid', 'op'],
  ['an unknown kind', { event_type: 'hack' }, 'invalid', 'event_type'],
  ['an unknown field', { tenant: 'x' }, 'unknown_field', 'tenant'],
  ['a time ahead', { created_at: '2999-01-01T00:00:00Z' }, 'too_far_ahead', 'created_at'],
])('%s is refused, and says which field', async (_, more, code, field) => {
  const [status, data] = await tell(event(more));
  expect([status, data]).toEqual([
    422,
    expect.objectContaining({
      errors: [expect.objectContaining({ code, detail: expect.stringContaining(`${field}: `) })],
    }),
  ]);
});

it('an id that another member has taken, with other content, is a conflict and changes nothing', async () => {
  const theirs = { ...event({ event_name: 'theirs' }), source: 'user_activity', user_id: randomUUID() };
  expect((await service('workspace/events', { events: [theirs] })).status).toBe(200);
  const [status, data] = await tell(event({ id: theirs.id, event_name: 'mine instead' }));
  expect([status, data]).toEqual([
    422,
    expect.objectContaining({ errors: [expect.objectContaining({ code: 'conflict' })] }),
  ]);
  expect((await ask('workspace/me/activity')).text).not.toContain('theirs');
});

it('pages are complete, in order, and kept apart by kind and days', async () => {
  const reader = workspace('reader');
  await service('workspace/events', { events: reader.facts });
  const own = asking(server, await bearer(secret, 'authenticated', reader.member));
  const all = (await own('workspace/me/activity')).data as readonly Row[];
  expect(all).toHaveLength(20);
  const times = all.map(({ created_at }) => created_at);
  expect(times).toEqual([...times].sort().reverse());
  const seen: string[] = [];
  for (let path: string | null = 'workspace/me/activity?limit=3'; path !== null; ) {
    const { text, data } = await own(path);
    seen.push(...(data as readonly Row[]).map(({ id }) => id));
    const cursor = /"next_cursor":"([^"]+)"/.exec(text)?.[1];
    path = cursor === undefined ? null : `workspace/me/activity?limit=3&cursor=${encodeURIComponent(cursor)}`;
  }
  expect(seen).toEqual(all.map(({ id }) => id));
  expect((await own('workspace/me/activity?event_type=error')).data).toHaveLength(10);
  expect((await own('workspace/me/activity?days=3')).data).toHaveLength(6);
  expect((await own(`workspace/me/activity?workspace_id=${reader.id}`)).data).toHaveLength(20);
  expect((await own(`workspace/me/activity?workspace_id=${blue.id}`)).status).toBe(404);
  for (const bad of ['days=0', 'days=91', 'event_type=x', 'user_id=1', 'limit=1001']) {
    expect([bad, (await own(`workspace/me/activity?${bad}`)).status]).toEqual([bad, 400]);
  }
});

it('nobody but members has activity of their own, and bodies of another shape are refused', async () => {
  for (const role of ['admin', 'service_role', 'analyst', 'research']) {
    const caller = asking(server, await bearer(secret, role, red.member));
    expect((await caller('workspace/me/activity')).status).toBe(403);
    expect((await caller('workspace/me/activity', { events: [event()] })).status).toBe(403);
  }
  expect((await ask('workspace/events', { events: [event()] })).status).toBe(403);
  expect((await ask('workspace/me/activity', [])).status).toBe(400);
  expect((await ask('workspace/me/activity', { event: [] })).status).toBe(400);
  const lines = await fetch(`${server.url}/api/v1/workspace/me/activity`, {
    method: 'POST',
    headers: {
      authorization: await bearer(secret, 'authenticated', red.member),
      'content-type': 'application/x-ndjson',
    },
    body: JSON.stringify(event()),
  });
  expect(lines.status).toBe(415);
});
