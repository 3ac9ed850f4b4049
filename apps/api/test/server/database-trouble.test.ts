import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from '@tessera/embedded';
import pg from 'pg';
import { lesson, lessonSocket, sawEvents, sentEvent, Tablet } from '../support/lessons.js';
import { removeFolder, ServerProcess, temporaryFolder, until } from '../support/server-process.js';
import { token } from '../support/tokens.js';

const secret = 'the secret of this test, at least thirty-two bytes';
const folder = temporaryFolder();
const dataDir = join(folder, 'database', 'postgres');
let postgres: EmbeddedPostgres;
let server: ServerProcess;
let admin: string;

/** The server promises to be back by itself within this time. */
const RECOVERY_MS = 5_000;

beforeAll(async () => {
  postgres = await startEmbedded({ dataDir, durable: false, supervise: false });
  server = await ServerProcess.start(folder, {
    DATABASE_URL: postgres.url,
    TESSERA_JWT_SECRET: secret,
    TESSERA_MODULES: 'consciousness,classroom',
    TESSERA_KEPT_ROWS: '0',
  });
  await server.ready();
  admin = await token({ role: 'admin', sub: 'root', organizations: undefined }, secret);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await postgres.stop();
  removeFolder(folder);
}, 60_000);

const probe = async (name: string): Promise<readonly [status: number, retryAfter: string | null]> => {
  const response = await fetch(`${server.url}/health/${name}`);
  await response.arrayBuffer();
  return [response.status, response.headers.get('retry-after')];
};
const read = async (): Promise<readonly [status: number, retryAfter: string | null]> => {
  const response = await server.request('/api/v1/consciousness/facets', { token: admin });
  await response.arrayBuffer();
  return [response.status, response.headers.get('retry-after')];
};
const send = (module: string, event: object): Promise<Response> =>
  server.request(`/api/v1/${module}/events`, {
    method: 'POST',
    token: admin,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: [event] }),
  });
const ingest = (): Promise<Response> => {
  const created_at = new Date(Date.now() - 60_000).toISOString();
  const source = 'consciousness_traces';
  return send('consciousness', { source, id: randomUUID(), tenant_id: 'default', created_at, user_id: 'u' });
};
const isReady = async (): Promise<boolean> => (await probe('ready'))[0] === 200;
const turnedAway = (): Promise<boolean> => until(15_000, async () => !(await isReady()));

/** It was the same process all the time, and is well again. */
async function recovered(): Promise<void> {
  expect(await until(RECOVERY_MS, async () => (await isReady()) && (await read())[0] === 200)).toBe(true);
  expect(server.child.exitCode).toBe(null);
}

const asAdministrator = async (...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client(postgres.adminUrl);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

it('PostgreSQL is stopped: alive, not ready, 503 with Retry-After, and well again by itself', async () => {
  expect(await read()).toEqual([200, null]);
  const { port } = postgres;
  await postgres.stop();
  expect(await turnedAway()).toBe(true);
  expect(await probe('ready')).toEqual([503, '2']);
  expect(await probe('live')).toEqual([200, null]);
  expect(await read()).toEqual([503, expect.stringMatching(/^\d+$/)]);
  postgres = await startEmbedded({ dataDir, durable: false, supervise: false, port });
  await recovered();
}, 60_000);

it('PostgreSQL is stopped: who asks over a socket meanwhile is answered when it is back', async () => {
  expect((await send('classroom', lesson('north', 'l1'))).status).toBe(200);
  const authorization = `Bearer ${admin}`;
  const tablet = await Tablet.open(server.url, authorization, 'l1', 't1');
  const teacher = await lessonSocket(server.url, authorization);
  const head = await lessonSocket(server.url, authorization);
  const { port } = postgres;
  await postgres.stop();
  const event = sentEvent(1);
  tablet.publish(event);
  teacher.send({ type: 'subscribe', session_id: 'l1' });
  head.send({ type: 'subscribe', school_id: 'north' });
  expect(await turnedAway()).toBe(true);
  postgres = await startEmbedded({ dataDir, durable: false, supervise: false, port });
  await tablet.acked(event.id);
  expect([await sawEvents(teacher, 1), await sawEvents(head, 1)]).toEqual([['l1:1 t1:1'], ['l1:1 t1:1']]);
  await Promise.all([tablet.client, teacher, head].map((client) => client.close()));
  await recovered();
}, 60_000);

it('PostgreSQL is frozen: alive, not ready, and well again by itself', async () => {
  const all = (): number[] => {
    const list = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
    const pairs = list
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    return [postgres.pid, ...pairs.flatMap(([pid = 0, parent]) => (parent === postgres.pid ? [pid] : []))];
  };
  const frozen = all();
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  try {
    expect(await turnedAway()).toBe(true);
    expect(await probe('ready')).toEqual([503, '2']);
    expect(await probe('live')).toEqual([200, null]);
  } finally {
    for (const pid of frozen.reverse()) process.kill(pid, 'SIGCONT');
  }
  await recovered();
}, 60_000);

it('PostgreSQL is read-only: reads are answered, writes are 503 with Retry-After, and go in as soon as they may', async () => {
  await asAdministrator('alter system set default_transaction_read_only = on', 'select pg_reload_conf()');
  const refused = async (): Promise<boolean> => (await ingest()).status !== 200;
  expect(await until(RECOVERY_MS, refused)).toBe(true);
  const response = await ingest();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
  expect((await probe('live'))[0]).toBe(200);
  expect((await read())[0]).toBe(200);
  await asAdministrator(
    'set default_transaction_read_only = off',
    'alter system reset default_transaction_read_only',
    'select pg_reload_conf()',
  );
  expect(await until(RECOVERY_MS, async () => (await ingest()).status === 200)).toBe(true);
  await recovered();
}, 60_000);
