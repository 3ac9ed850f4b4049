import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import type { Principal } from '@tessera/db-core';
import { Registry } from 'prom-client';
import { type ClientOptions, WebSocket } from 'ws';
import type { AnalyticsHostOptions } from '../../src/host/host.options.js';
import { Problem } from '../../src/http/problem.js';
import type { Frame, SocketConnection, SocketGate, SocketPatience } from '../../src/sockets/socket.types.js';
import { SocketHost, type Upgrades } from '../../src/sockets/socket-host.js';
import { caller } from '../support/principal.js';

/** Echoes; `slow` is taken when it is let go, `flood` sends much, `fault` fails, `count` counts facts. */
class Echo {
  readonly letGo: (() => void)[] = [];
  readonly taken: unknown[] = [];
  ended = 0;

  connected(connection: SocketConnection) {
    return {
      take: async (frame: Frame): Promise<void> => {
        this.taken.push(frame['n']);
        if (frame['type'] === 'slow') await new Promise<void>((resolve) => this.letGo.push(resolve));
        if (frame['type'] === 'fault') throw new Error('select secret');
        if (frame['type'] === 'count' && !(await connection.count(Number(frame['n'])))) return;
        if (frame['type'] === 'flood')
          for (let n = 0; n < 400; n += 1) connection.send({ type: 'drop', text: 'x'.repeat(50_000) });
        connection.send({ type: 'echo', n: frame['n'] });
      },
      finish: () => Promise.resolve(),
      ended: () => (this.ended += 1),
    };
  }
}

class Refusal extends Problem {
  constructor(status: number, detail: string, headers: Record<string, string> = {}) {
    super(status, `e${status}`, 'Refused', detail, { headers });
  }
}

interface Stand {
  readonly url: string;
  readonly echo: Echo;
  readonly callers: Map<string, { principal: Principal; until: number } | Problem>;
  readonly upgrades: Upgrades;
}

const open: { server: Server; upgrades: Upgrades }[] = [];

afterEach(async () => {
  for (const { server, upgrades } of open.splice(0)) {
    await upgrades.end();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function stand(patience: Partial<SocketPatience> = {}): Promise<Stand> {
  const echo = new Echo();
  const callers: Stand['callers'] = new Map([
    ['Bearer good', { principal: caller('admin'), until: Infinity }],
    ['Bearer analyst', { principal: caller('analyst'), until: Infinity }],
    ['ApiKey key', { principal: caller('service_role'), until: Infinity }],
  ]);
  const gate: SocketGate = {
    admit: (authorization) => {
      const found = callers.get(authorization) ?? new Refusal(401, 'The token is not good.');
      return found instanceof Problem ? Promise.reject(found) : Promise.resolve(found);
    },
    allowsOrigin: (origin) => origin === undefined || origin === 'https://good.example',
    charge: (_principal, kind, units) =>
      kind === 'facts' && units > 100
        ? Promise.reject(new Refusal(429, 'Used up.', { 'retry-after': '77' }))
        : Promise.resolve(),
  };
  const definitions = [
    {
      sockets: [
        {
          path: '/ws/echo',
          summary: 'Echoes',
          roles: ['admin', 'service_role'],
          frameBytes: 1000,
          asks: [],
          handler: Echo,
        },
      ],
    },
  ];
  const host = new SocketHost(
    { get: () => echo } as unknown as ModuleRef,
    { definitions } as unknown as AnalyticsHostOptions,
    new Registry(),
  );
  const upgrades = host.behind(gate, { finishMs: 200, ...patience });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => upgrades.take(request, socket, head) || socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ server, upgrades });
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws/echo`, echo, callers, upgrades };
}

interface Client {
  readonly ws: WebSocket;
  readonly frames: Record<string, unknown>[];
  readonly ended: Promise<string>;
  frame(type: string): Promise<Record<string, unknown>>;
}

async function connect(url: string, options: ClientOptions = {}): Promise<Client> {
  const ws = new WebSocket(url, options);
  const frames: Record<string, unknown>[] = [];
  ws.on('message', (data) => frames.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>));
  const ended = new Promise<string>((resolve) =>
    ws.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)),
  );
  await new Promise<void>((resolve, reject) => {
    ws.once('open', resolve);
    ws.once('error', reject);
    ws.once('unexpected-response', (_, response) => {
      response.once('data', (data: Buffer) => reject(new Error(`${response.statusCode ?? 0} ${data.toString()}`)));
    });
  });
  const frame = async (type: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = frames.find((one) => one['type'] === type);
      if (found) return found;
      await new Promise((resolve) => ws.once('message', resolve));
    }
  };
  return { ws, frames, ended, frame };
}

const bearer = (token: string): ClientOptions => ({ headers: { authorization: `Bearer ${token}` } });
const json = (frame: object): string => JSON.stringify(frame);

test('who names a credential in the header is let in or answered before the protocol changes', async () => {
  const { url } = await stand();
  expect(await (await connect(url, bearer('good'))).frame('authenticated')).toEqual({
    type: 'authenticated',
    role: 'admin',
  });
  await expect(connect(url, bearer('bad'))).rejects.toThrow(/^401 .*"code":"e401"/);
  await expect(connect(url, { origin: 'https://evil.example' })).rejects.toThrow(/^403 .*"code":"origin_forbidden"/);
  const page = await connect(url, { ...bearer('good'), origin: 'https://good.example' });
  expect(await page.frame('authenticated')).toMatchObject({ role: 'admin' });
  const analyst = await connect(url, bearer('analyst'));
  expect(await analyst.ended).toBe('4403 forbidden: The role analyst may not connect here');
});

test('who says it in the first frame is let in by token or key; what comes before ends the connection', async () => {
  const { url, echo } = await stand({ authenticateMs: 150 });
  for (const frame of [{ token: 'good' }, { api_key: 'key' }]) {
    const client = await connect(url);
    client.ws.send(json({ type: 'authenticate', ...frame }));
    client.ws.send(json({ type: 'hello', n: 1 }));
    expect(await client.frame('echo')).toEqual({ type: 'echo', n: 1 });
  }
  const ends: [string, object][] = [
    ['4401 unauthorized: The first frame has to be authenticate', { type: 'hello', n: 2 }],
    ['4401 unauthorized: The token is not good.', { type: 'authenticate', token: 'bad' }],
    ['4400 bad_frame: authenticate has token or api_key, a text, and comes once', { type: 'authenticate', token: 7 }],
  ];
  for (const [end, frame] of ends) {
    const client = await connect(url);
    client.ws.send(json(frame));
    expect(await client.ended).toBe(end);
  }
  expect(await (await connect(url)).ended).toBe('4401 unauthorized: No authenticate frame in time');
  expect(echo.taken).toEqual([1, 1]);
});

test.each([
  ['{', '4400 bad_frame: A frame is not JSON'],
  ['[]', '4400 bad_frame: A frame is no JSON object'],
  ['{"n":1}', '4400 bad_frame: A frame has no type'],
  ['{"type":"hello","n":12345678901234567890}', '4400 bad_frame: A frame holds a number that cannot be kept exactly'],
  [Buffer.from('{}'), '4400 bad_frame: Frames are JSON texts'],
  ['{"type":"fault"}', '4500 failed: A fault of the server: connect again'],
  ['{"type":"count","n":101}', '4429 rate_limited: Used up. Retry after 77 s'],
  [`{"type":"${'x'.repeat(2000)}"}`, '1009 '],
])('the frame %s ends the connection with %s', async (frame, end) => {
  const { url } = await stand();
  const { ws, ended } = await connect(url, bearer('good'));
  ws.send(frame);
  expect(await ended).toBe(end);
});

test('frames are taken one by one; a client whose frame is not taken is not read, and loses none', async () => {
  const { url, echo } = await stand();
  const client = await connect(url, bearer('good'));
  client.ws.send(json({ type: 'slow', n: 0 }));
  for (let n = 1; n <= 300; n += 1) client.ws.send(json({ type: 'hello', n, pad: 'x'.repeat(900) }));
  while (echo.letGo.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(echo.taken).toEqual([0]);
  echo.letGo[0]?.();
  while (client.frames.filter(({ type }) => type === 'echo').length < 301)
    await new Promise((resolve) => client.ws.once('message', resolve));
  expect(echo.taken).toEqual(Array.from({ length: 301 }, (_, n) => n));
});

test('a client that reads nothing of what was sent is cut off', async () => {
  const { url, echo } = await stand({ unreadMs: 100 });
  const { ws, ended } = await connect(url, bearer('good'));
  ws.send(json({ type: 'flood', n: 1 }));
  ws.pause();
  while (echo.ended === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  ws.resume();
  expect(await ended).toMatch(/^(1006|4430)/);
});

test('a client without a sign of life is cut off; one that answers pings, or asks itself, stays', async () => {
  const { url, echo } = await stand({ heartbeatMs: 60 });
  const lively = await connect(url, bearer('good'));
  const dead = await connect(url, { ...bearer('good'), autoPong: false });
  expect(await dead.ended).toMatch(/^(1006|4408)/);
  lively.ws.send(json({ type: 'ping' }));
  expect(await lively.frame('pong')).toEqual({ type: 'pong' });
  expect([lively.ws.readyState, echo.ended]).toEqual([WebSocket.OPEN, 1]);
});

test('a token that expires, a credential that was revoked and one that has changed end their connections; while nobody can say they stay', async () => {
  const { url, callers } = await stand({ recheckMs: 20 });
  callers.set('Bearer brief', { principal: caller('admin'), until: Date.now() + 300 });
  const brief = await connect(url, bearer('brief'));
  expect(await brief.ended).toBe('4401 unauthorized: The token has expired: connect with a new one');

  const kept = await connect(url, bearer('good'));
  callers.set('Bearer good', new Refusal(503, 'The database is away.'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  kept.ws.send(json({ type: 'hello', n: 1 }));
  await kept.frame('echo');
  callers.set('Bearer good', new Refusal(401, 'The API key is unknown, revoked or expired.'));
  expect(await kept.ended).toBe('4401 unauthorized: The API key is unknown, revoked or expired.');

  const changed = await connect(url, { headers: { authorization: 'ApiKey key' } });
  await changed.frame('authenticated');
  callers.set('ApiKey key', { principal: caller('service_role', ['another']), until: Infinity });
  expect(await changed.ended).toBe('4401 unauthorized: The credential has changed: connect again');
});

test('at the end of the server clients are told to come back, and handshakes are refused', async () => {
  const { url, upgrades } = await stand();
  const client = await connect(url, bearer('good'));
  await client.frame('authenticated');
  await upgrades.end();
  expect(await client.ended).toBe(
    '4503 going_away: The server is shutting down: connect again at once, another one answers',
  );
  await expect(connect(url, bearer('good'))).rejects.toThrow(/^503 .*"code":"draining"/);
});
