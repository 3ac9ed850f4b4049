import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import pg from 'pg';
import { frameFaults, runExample } from '../support/documents.js';
import { bearerOf, madeKey, storedEvents } from '../support/classroom-servers.js';
import { eventsOf, ingest, lesson, lessonSocket, sawEvents, sentEvent, Tablet } from '../support/lessons.js';
import { removeFolder, ServerProcess, temporaryFolder } from '../support/server-process.js';
import { SocketClient } from '../support/socket-client.js';

const secret = 'a secret that both servers share, thirty-two bytes';
const origin = 'https://school.example';
const folders = [temporaryFolder(), temporaryFolder()];
let database: TestDatabase;
let one: ServerProcess;
let two: ServerProcess;
let service: string;
let north: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'classroom',
    TESSERA_LOG_LEVEL: 'trace',
    TESSERA_CORS_ORIGINS: origin,
  };
  [one, two] = (await Promise.all(folders.map((folder) => ServerProcess.start(folder, environment)))) as [
    ServerProcess,
    ServerProcess,
  ];
  await Promise.all([one.ready(), two.ready()]);
  service = await bearer({ role: 'service_role', sub: 'gateway' });
  north = await bearer({ role: 'authenticated', sub: 'teacher', schools: ['north'] });
  const lessons = ['flow', 'gap', 'resume', 'follow', 'deaf', 'docs', 'rights', 'limits', 'old'].map((id) =>
    lesson('north', id),
  );
  const taken = await ingest(one.url, service, [...lessons, lesson('south', 'theirs'), lesson('south', 'rights')]);
  expect(taken.status).toBe(200);
}, 180_000);

afterAll(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await database.drop();
  folders.forEach(removeFolder);
});

const stored = (session: string): Promise<string[]> => storedEvents(database.url, session);
const bearer = (claims: object): Promise<string> => bearerOf(secret, claims);
const makeKey = async (name: string, scopes: string[]): Promise<{ prefix: string; key: string }> =>
  madeKey(one.url, await bearer({ role: 'admin', sub: 'root' }), name, scopes);

it('acknowledges what is committed, duplicates again, and tells what was refused; the next event goes on', async () => {
  const tablet = await Tablet.open(one.url, service, 'flow', 't1');
  const [first, second] = [sentEvent(1), sentEvent(2)];
  expect(await tablet.publish(first, second).acked(second.id)).toMatchObject({
    sequence: 2,
    ids: [first.id, second.id],
  });
  expect(await stored('flow')).toEqual(['t1:1', 't1:2']);
  tablet.client.frames.length = 0;
  expect(await tablet.publish(first).acked(first.id)).toMatchObject({ sequence: 2, ids: [first.id] });
  const bad = sentEvent(3, { payload: { student_name: 'Mia Canary' } });
  const last = sentEvent(4);
  expect(await tablet.publish(bad, last).acked(last.id)).toMatchObject({ sequence: 4, ids: [last.id] });
  const refused = await tablet.client.seen('refused');
  expect(refused).toMatchObject({ id: bad.id, sequence: 3, code: 'unlisted_key' });
  expect(refused['detail']).toBe(
    'payload.student_name: is not a key that member_join may carry (limit "group_id, member_count, reason")',
  );
  expect(await stored('flow')).toEqual(['t1:1', 't1:2', 't1:4']);
  await tablet.client.close();
});

it('holds back what comes early and reports the gap; a sender that lost numbers says so', async () => {
  const tablet = await Tablet.open(one.url, service, 'gap', 't1');
  const events = [1, 2, 3, 4, 5, 6, 7].map((sequence) => sentEvent(sequence));
  const [e1, e2, e3, , , e6, e7] = events as [object, object, object, object, object, object, { id: string }];
  tablet.publish(e3);
  expect(await tablet.client.seen('gap')).toMatchObject({ expected: 1, got: 3 });
  tablet.publish(e2).publish(e1);
  await tablet.acked((e3 as { id: string }).id);
  tablet.publish(e7, e6);
  expect(await tablet.client.seen('gap', ({ expected }) => expected === 4)).toMatchObject({ got: 7 });
  expect(await tablet.client.ask({ type: 'skip', ...tablet.names, through: 5 }, 'skipped')).toMatchObject({
    expected: 8,
  });
  expect(await tablet.acked(e7.id)).toMatchObject({ sequence: 7 });
  expect(await stored('gap')).toEqual(['t1:1', 't1:2', 't1:3', 't1:6', 't1:7']);
  await tablet.client.close();
});

it('a sender that comes back, at another server, goes on from the last number that is in; who opens it again takes it over', async () => {
  const before = await Tablet.open(one.url, service, 'resume', 't1');
  const events = [1, 2, 3].map((sequence) => sentEvent(sequence));
  await before.publish(...events).acked(events[2]?.id ?? '');
  const after = await Tablet.open(two.url, service, 'resume', 't1');
  expect(after.lastSequence).toBe(3);
  const again = await Tablet.open(two.url, service, 'resume', 't1');
  expect(await after.client.seen('replaced')).toMatchObject(after.names);
  const more = sentEvent(4);
  await again.publish(more).acked(more.id);
  expect(await after.client.ask({ type: 'publish', ...after.names, events: [sentEvent(5)] }, 'error')).toMatchObject({
    code: 'not_open',
  });
  await again.client.ask({ type: 'close_sender', ...again.names }, 'sender_closed');
  await Promise.all([before, after, again].map(({ client }) => client.close()));
});

it('a teacher follows a session or a school, whichever server takes the events, from the beginning or after a position', async () => {
  const [early, school] = [await lessonSocket(two.url, north), await lessonSocket(two.url, north)];
  expect(await early.ask({ type: 'subscribe', session_id: 'follow' }, 'subscribed')).toMatchObject({
    school_id: 'north',
    session_id: 'follow',
  });
  expect(await school.ask({ type: 'subscribe', school_id: 'north' }, 'subscribed')).toMatchObject({ session_id: null });
  await Promise.all([early.seen('caught_up'), school.seen('caught_up')]);
  const tablet = await Tablet.open(one.url, service, 'follow', 't1');
  const events = [1, 2, 3].map((sequence) => sentEvent(sequence, { participant_id: 'p-1' }));
  await tablet.publish(...events).acked(events[2]?.id ?? '');
  await ingest(two.url, service, [
    { source: 'session_events', session_id: 'follow', sender_id: 'http', ...sentEvent(1) },
    { source: 'session_events', session_id: 'theirs', sender_id: 'http', ...sentEvent(1) },
  ]);
  const expected = ['follow:1 t1:1', 'follow:2 t1:2', 'follow:3 t1:3', 'follow:4 http:1'];
  expect(await sawEvents(early, 4)).toEqual(expected);
  expect(await sawEvents(school, 4, 'follow')).toEqual(expected);
  const late = await lessonSocket(one.url, north);
  late.send({ type: 'subscribe', session_id: 'follow', after: 2 });
  expect(await sawEvents(late, 2)).toEqual(expected.slice(2));
  await late.ask({ type: 'unsubscribe', subscription: 'follow' }, 'unsubscribed');
  const since = await lessonSocket(one.url, north);
  since.send({ type: 'subscribe', school_id: 'north' });
  expect(await sawEvents(since, 4, 'follow')).toEqual(expected);
  await Promise.all([early, school, late, since, tablet.client].map((client) => client.close()));
});

it('a replica that was deaf for a moment catches up from the table', async () => {
  const teacher = await lessonSocket(two.url, north);
  teacher.send({ type: 'subscribe', session_id: 'deaf' });
  await teacher.seen('caught_up');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const deafen = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tessera notices'`;
  const tablet = await Tablet.open(one.url, service, 'deaf', 't1');
  for (const sequence of [1, 2, 3]) {
    await client.query(deafen);
    const event = sentEvent(sequence);
    await tablet.publish(event).acked(event.id);
    await sawEvents(teacher, sequence);
  }
  await client.end();
  expect(eventsOf(teacher)).toEqual(['deaf:1 t1:1', 'deaf:2 t1:2', 'deaf:3 t1:3']);
  await Promise.all([teacher.close(), tablet.client.close()]);
});

it('what others own is not found, whether it exists or not; the role and the scope decide what a caller may do', async () => {
  const teacher = await lessonSocket(one.url, north);
  const refusals = [];
  for (const what of [
    { session_id: 'theirs' },
    { session_id: 'nothing' },
    { session_id: 'follow', school_id: 'south' },
    { school_id: 'south' },
    { school_id: 'nowhere' },
  ]) {
    const { code, detail } = await teacher.ask({ type: 'subscribe', ...what }, 'error');
    refusals.push([code, detail]);
  }
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]?.[0]).toBe('not_found');
  // Of two sessions of one id it is the own one.
  expect(await teacher.ask({ type: 'subscribe', session_id: 'rights' }, 'subscribed')).toMatchObject({
    school_id: 'north',
  });
  expect(await teacher.ask({ type: 'open', session_id: 'follow', sender_id: 'x' }, 'error')).toMatchObject({
    code: 'forbidden',
  });
  await teacher.close();
  const gateway = await lessonSocket(one.url, service);
  expect(await gateway.ask({ type: 'open', session_id: 'rights', sender_id: 'x' }, 'error')).toMatchObject({
    code: 'ambiguous',
  });
  expect(
    await gateway.ask({ type: 'open', session_id: 'rights', school_id: 'south', sender_id: 'x' }, 'opened'),
  ).toMatchObject({ school_id: 'south' });
  expect(await gateway.ask({ type: 'open', session_id: 'nothing', sender_id: 'x' }, 'error')).toMatchObject({
    code: 'not_found',
  });
  expect(await gateway.ask({ type: 'dance' }, 'error')).toMatchObject({ code: 'unknown_type' });
  expect(await gateway.ask({ type: 'subscribe', session: 'x' }, 'error')).toMatchObject({
    code: 'invalid',
    detail: 'session: is no field of subscribe; those are subscription, session_id, school_id, after, since',
  });
  await gateway.close();
  for (const role of ['analyst', 'research']) {
    const client = await SocketClient.connect(one.url, '/ws/classroom', {
      authorization: await bearer({ role, sub: role }),
    });
    expect(await client.ended).toEqual({ code: 4403, reason: `forbidden: The role ${role} may not connect here` });
  }
});

it('a key may do what it was made for, and ends its connections within 10 s of being revoked', async () => {
  const root = await bearer({ role: 'admin', sub: 'root' });
  const [reads, writes] = [await makeKey('reads', ['read']), await makeKey('writes', ['ingest'])];
  const reader = await SocketClient.connect(two.url, '/ws/classroom');
  await reader.ask({ type: 'authenticate', api_key: reads.key }, 'authenticated');
  expect(await reader.ask({ type: 'open', session_id: 'limits', sender_id: 'x' }, 'error')).toMatchObject({
    code: 'forbidden',
  });
  await reader.ask({ type: 'subscribe', session_id: 'limits' }, 'subscribed');
  const writer = await lessonSocket(two.url, `ApiKey ${writes.key}`);
  expect(await writer.ask({ type: 'subscribe', session_id: 'limits' }, 'error')).toMatchObject({ code: 'forbidden' });
  await writer.ask({ type: 'open', session_id: 'limits', sender_id: 'x' }, 'opened');
  for (const { prefix } of [reads, writes]) {
    await fetch(`${one.url}/api/v1/keys/${prefix}`, { method: 'DELETE', headers: { authorization: root } });
  }
  const ends = await Promise.all([reader.ended, writer.ended]);
  expect(ends).toEqual(
    ends.map(() => ({ code: 4401, reason: 'unauthorized: The API key is unknown, revoked or expired.' })),
  );
}, 30_000);

it('a handshake without a right is answered as a request is; a token ends its connection when it expires', async () => {
  await expect(SocketClient.connect(one.url, '/ws/classroom', { authorization: 'Bearer x.y.z' })).rejects.toThrow(
    /^401 .*token_invalid/,
  );
  await expect(SocketClient.connect(one.url, '/ws/classroom', { origin: 'https://evil.example' })).rejects.toThrow(
    /^403 .*origin_forbidden/,
  );
  await expect(SocketClient.connect(one.url, '/ws/nothing', { authorization: north })).rejects.toThrow(/^404 /);
  for (const from of [origin, one.url])
    await (await SocketClient.connect(one.url, '/ws/classroom', { origin: from })).close();
  const exp = Math.floor(Date.now() / 1000) + 2;
  const brief = await bearer({ role: 'authenticated', sub: 'brief', schools: ['north'], exp });
  const client = await lessonSocket(one.url, brief);
  expect(await client.ended).toEqual({
    code: 4401,
    reason: 'unauthorized: The token has expired: connect with a new one',
  });
});

it('following a session is recorded before its first event, and what was refused is in no log', async () => {
  const root = await bearer({ role: 'admin', sub: 'root' });
  const response = await fetch(`${one.url}/api/v1/audit?module=classroom&limit=500`, {
    headers: { authorization: root },
  });
  const { data } = (await response.json()) as { data: { action: string; object: string | null; subject: string }[] };
  const followed = data.filter(({ action }) => action === 'subscribe.session_events').map(({ object }) => object);
  expect(followed).toEqual(expect.arrayContaining(['follow', 'deaf', 'rights', 'limits', null]));
  const event = { source: 'session_events', session_id: 'flow', sender_id: 'http' };
  const http = await ingest(one.url, service, [
    { ...event, ...sentEvent(9, { payload: { email: 'mia.canary@example.com' } }) },
    { ...event, ...sentEvent(9, { participant_id: 'Mia Canary' }) },
    { ...event, ...sentEvent(9), student: 'Mia Canary' },
  ]);
  expect([http.status, await http.text()]).toEqual([422, expect.stringContaining('payload.email')]);
  expect([one.log, two.log].join('')).not.toMatch(/canary|student_name/i);
  expect(one.log).toContain('/api/v1/classroom/events');
});

it('the client in the documentation sends everything once and in order', async () => {
  const { key } = await makeKey('documentation', ['ingest']);
  const printed = await runExample(
    'classroom-events.md',
    `const sender = openSender(${JSON.stringify(`${one.url.replace('http', 'ws')}/ws/classroom`)}, ${JSON.stringify(key)}, 'docs', 't1');
     const event = { event_type: 'leader_ready', event_time: new Date().toISOString() };
     for (let n = 0; n < 700; n += 1) sender.send(event);
     sender.send({ ...event, payload: { name: 'x' } });
     while (sender.left() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
     sender.close();`,
  );
  expect(printed).toMatch(/^[\w-]+ unlisted_key payload.name: is not a key/);
  expect(await stored('docs')).toEqual(Array.from({ length: 700 }, (_, n) => `t1:${n + 1}`));
});

it('a server that is stopped acknowledges what is under way and tells its clients to come back', async () => {
  const tablet = await Tablet.open(two.url, service, 'old', 't1');
  const events = Array.from({ length: 100 }, (_, at) => sentEvent(at + 1));
  tablet.publish(...events);
  await tablet.client.seen('ack');
  const stopped = two.stop();
  expect(await tablet.client.ended).toEqual({
    code: 4503,
    reason: 'going_away: The server is shutting down: connect again at once, another one answers',
  });
  expect((await stopped).code).toBe(0);
  const acked = tablet.client.frames.flatMap(({ type, ids }) => (type === 'ack' ? (ids as string[]) : []));
  expect((await stored('old')).length).toBeGreaterThanOrEqual(acked.length);
  const elsewhere = await Tablet.open(one.url, service, 'old', 't1');
  expect(elsewhere.lastSequence).toBeGreaterThanOrEqual(acked.length);
  expect(eventsOf(elsewhere.client)).toEqual([]);
  await elsewhere.client.close();
}, 30_000);

it('every frame that was sent is as the AsyncAPI document says', () => {
  expect(new Set(SocketClient.told.map(({ type }) => type)).size).toBeGreaterThan(10);
  expect(frameFaults('classroom-events.asyncapi.yaml', SocketClient.told)).toEqual([]);
});
