import { connect, type Socket } from 'node:net';
import { Controller, Get, Post } from '@nestjs/common';
import { Database, RefreshEngine } from '@tessera/db-core';
import { AnalyticsHostModule, Roles, Scoped } from '@tessera/module-kit';
import { type HostedDatabase, hostedDatabase } from '../support/database-host.js';
import { until } from '../support/server-process.js';
import { type TestHost, testHost } from '../support/test-host.js';
import { token } from '../support/tokens.js';

const patience = { headersMs: 300, requestMs: 600, stallMs: 400, idleMs: 300, connections: 5 };

/** Answers late, and takes a body. */
@Controller('slow')
class SlowController {
  @Get('late')
  @Roles('admin')
  @Scoped('read')
  late(): Promise<string> {
    return new Promise((resolve) => setTimeout(() => resolve('here at last'), patience.stallMs * 3));
  }

  @Post('body')
  @Roles('admin')
  @Scoped('read')
  body(): string {
    return 'taken';
  }
}

let base: HostedDatabase;
let db: Database;
let host: TestHost;
let exporter: TestHost;
let authorization: string;
beforeAll(async () => {
  base = await hostedDatabase();
  db = await Database.open({ url: base.url, poolSize: 3, applicationName: 'slow clients' });
  host = await testHost(undefined, {}, [SlowController], { patience });
  const analytics = AnalyticsHostModule.forRoot({
    database: db,
    engine: new RefreshEngine(db, [], { replica: 'test' }),
    replica: 'test',
    cursorSecret: 'secret of the tests',
    definitions: [],
    bindings: {},
    scheduling: false,
  });
  exporter = await testHost(undefined, { database: db, analytics: [analytics] }, undefined, {
    patience: { ...patience, stallMs: 2_000 },
  });
  authorization = `Authorization: Bearer ${await token({ role: 'admin', organizations: undefined })}\r\n`;
});
afterAll(async () => {
  await host.close();
  await exporter.close();
  await db.close();
  await base.close();
});

interface Client {
  readonly socket: Socket;
  readonly got: () => string;
  /** Settles when the server has closed the connection. */
  readonly closed: Promise<void>;
}

async function dial({ url }: TestHost): Promise<Client> {
  let answer = '';
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return { socket, got: () => answer, closed };
}

/** Writes a letter now and then, until the connection is closed. */
async function dribble({ socket, closed }: Client, text: string): Promise<void> {
  const timer = setInterval(() => socket.write(text), 50);
  await closed;
  clearInterval(timer);
}

it('headers that come letter by letter are refused, however often one comes', async () => {
  const client = await dial(host);
  client.socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  await dribble(client, 'x');
  expect(client.got()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"request_timeout"/);
});

it('so is a body', async () => {
  const client = await dial(host);
  client.socket.write(
    `POST /api/v1/slow/body HTTP/1.1\r\nHost: x\r\n${authorization}Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n`,
  );
  await dribble(client, ' ');
  expect(client.got()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"request_timeout"/);
});

it('a connection on which nothing is asked is closed, before the first request and after it', async () => {
  const silent = await dial(host);
  await silent.closed;
  const idle = await dial(host);
  idle.socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await idle.closed;
  expect(idle.got()).toMatch(/^HTTP\/1\.1 200 /);
});

it('a client that waits for us is not taken for slow', async () => {
  const client = await dial(host);
  client.socket.write(`GET /api/v1/slow/late HTTP/1.1\r\nHost: x\r\n${authorization}\r\n`);
  await client.closed;
  expect(client.got()).toMatch(/^HTTP\/1\.1 200 [\s\S]*here at last/);
});

it('connections beyond the most are closed at once, and those within go on', async () => {
  const within = await Promise.all(Array.from({ length: patience.connections }, () => dial(host)));
  const beyond = await dial(host);
  await beyond.closed;
  expect(beyond.got()).toBe('');
  within[0]?.socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await within[0]?.closed;
  expect(within[0]?.got()).toMatch(/^HTTP\/1\.1 200 /);
  within.forEach(({ socket }) => socket.destroy());
});

/** A cursor that waits to be asked for more is active, and reading from its client. */
const EXPORTS = `select wait_event from pg_stat_activity
  where application_name = 'slow clients' and datname = current_database() and query like '-- Who saw%' and state <> 'idle'`;

it('an export that nobody reads waits in the database, then its connection is cut and its query ended', async () => {
  const records = 3_000;
  // 90 MB: beyond all that sockets keep.
  await base.db.asOwner(async (sql) => {
    await sql.query('set local role tessera_audit');
    await sql.query(
      `insert into core.audit_log (actor, credential, role, action, module, outcome, detail)
       select 'a', 'a', 'admin', 'test', 'core', 'succeeded', jsonb_build_object('pad', repeat('x', 30000))
       from generate_series(1, $1)`,
      [records],
    );
  });
  const client = await dial(exporter);
  client.socket.pause();
  client.socket.write(`GET /api/v1/audit?format=ndjson HTTP/1.1\r\nHost: x\r\n${authorization}\r\n`);
  const exporting = async (): Promise<boolean> =>
    (await base.owner<{ wait_event: string }>(EXPORTS)).some((each) => each.wait_event === 'ClientRead');
  expect(await until(10_000, exporting)).toBe(true);
  expect(await until(10_000, async () => (await base.owner(EXPORTS)).length === 0)).toBe(true);
  expect(await until(10_000, () => db.poolStats().total - db.poolStats().idle === 0)).toBe(true);
  client.socket.resume();
  await client.closed;
  expect(client.got()).toMatch(/^HTTP\/1\.1 200 /);
  // Chunks without an end: nobody takes it for whole.
  expect(client.got().endsWith('0\r\n\r\n')).toBe(false);
  const lines = client.got().match(/"action":"test"/g)?.length ?? 0;
  expect(lines).toBeLessThan(records);
}, 60_000);
