import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, TesseraProblem, type TesseraClient, TesseraUnreachable } from '../src/index.js';
import { retryAfterSeconds } from '../src/problem.js';

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server;
let url: string;
/** What the server does with the next requests; the last one with all further ones. */
let plan: Handler[];
let seen: string[];

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const next = plan.length > 1 ? plan.shift() : plan[0];
    request.resume().on('end', () => next?.(response, request));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const answer =
  (status: number, body: object, headers: Record<string, string> = {}): Handler =>
  (response) =>
    response
      .writeHead(status, { 'content-type': status < 300 ? 'application/json' : 'application/problem+json', ...headers })
      .end(JSON.stringify(body));
const well = answer(200, { data: [], meta: { next_cursor: null } });
const away = answer(503, { code: 'database_away', detail: 'The database is away.' }, { 'retry-after': '0' });
const hangsUp: Handler = (response) => void response.socket?.destroy();
const client = (more: object = {}): TesseraClient =>
  createClient({ url, token: 'abc', retry: { firstWaitMs: 1 }, ...more });

it.each<[string, Handler]>([
  ['503', away],
  ['429', answer(429, { code: 'rate_limited' }, { 'retry-after': '0' })],
  ['502 of a proxy', answer(502, {})],
  ['a connection that ends', hangsUp],
])('a read is tried again after %s', async (_name, trouble) => {
  plan = [trouble, trouble, well];
  expect(await client().get('/api/v1/refreshes')).toMatchObject({ data: [] });
  expect(seen).toHaveLength(3);
});

it('facts are sent again with the same body, since they have keys of their own', async () => {
  const bodies: string[] = [];
  server.prependListener('request', (request: IncomingMessage) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString())).on('end', () => bodies.push(text));
  });
  plan = [hangsUp, away, well];
  const event = { source: 'action_results', id: '5f0c6d0a-2f5e-4c5e-9a43-0c2f6f1d7c11' } as const;
  await client().post('/api/v1/action/events', { body: { events: [event] } });
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies)).toEqual(new Set([JSON.stringify({ events: [event] })]));
});

it('what may have been done is not sent again', async () => {
  plan = [away];
  await expect(client().post('/api/v1/action/refresh')).rejects.toMatchObject({ status: 503, code: 'database_away' });
  plan = [hangsUp];
  await expect(client().post('/api/v1/action/refresh')).rejects.toBeInstanceOf(TesseraUnreachable);
  expect(seen).toHaveLength(2);
});

it('what was refused for its number is sent again, whatever it is', async () => {
  plan = [answer(429, {}, { 'retry-after': '0' }), answer(200, { data: [] })];
  await client().post('/api/v1/action/refresh');
  expect(seen).toHaveLength(2);
});

it('gives up after its tries, and says why', async () => {
  plan = [hangsUp];
  const error = await client({ retry: { tries: 3, firstWaitMs: 1 } })
    .get('/api/v1/modules')
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TesseraUnreachable);
  expect(error).toMatchObject({
    code: 'unreachable',
    message: `${url} did not answer (3 tries)`,
    cause: expect.anything() as unknown,
  });
  expect(seen).toHaveLength(3);
});

it('a server that asks for more patience than there is gets no second request', async () => {
  plan = [answer(429, { code: 'rate_limited', detail: 'Enough.' }, { 'retry-after': '3600', 'x-request-id': 'r-1' })];
  const error = await client()
    .get('/api/v1/modules')
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TesseraProblem);
  expect(error).toMatchObject({ status: 429, code: 'rate_limited', retryAfterSeconds: 3600, requestId: 'r-1' });
  expect(seen).toHaveLength(1);
});

it('an abort ends the wait for the next try', async () => {
  plan = [answer(503, {}, { 'retry-after': '30' })];
  const controller = new AbortController();
  const asked = client().get('/api/v1/modules', { signal: controller.signal });
  server.once('request', (_request, response: ServerResponse) =>
    response.once('close', () => controller.abort(new Error('no longer wanted'))),
  );
  await expect(asked).rejects.toThrow('no longer wanted');
  expect(seen).toHaveLength(1);
});

it('a list is read page after page, with its parameters, until there is no next one', async () => {
  plan = [
    answer(200, { data: [{ id: 1 }, { id: 2 }], meta: { next_cursor: 'second page' } }),
    answer(200, { data: [{ id: 3 }], meta: { next_cursor: null } }),
  ];
  const ids: unknown[] = [];
  for await (const { id } of client().rows('/api/v1/refreshes', { query: { module: 'action', limit: 2 } }))
    ids.push(id);
  expect(ids).toEqual([1, 2, 3]);
  expect(seen).toEqual([
    'GET /api/v1/refreshes?module=action&limit=2',
    'GET /api/v1/refreshes?module=action&limit=2&cursor=second%20page',
  ]);
});

it('a page that nobody asks for is not read', async () => {
  plan = [answer(200, { data: [{ id: 1 }], meta: { next_cursor: 'more' } })];
  for await (const row of client().rows('/api/v1/refreshes')) {
    expect(row).toEqual({ id: 1 });
    break;
  }
  expect(seen).toHaveLength(1);
});

it('a token is asked for each time, a key is sent as one', async () => {
  const sent: unknown[] = [];
  plan = [
    (response, request) => {
      sent.push(request.headers.authorization);
      well(response, request);
    },
  ];
  let number = 0;
  const renewing = client({ token: () => Promise.resolve(`t${(number += 1)}`) });
  await renewing.get('/api/v1/modules');
  await renewing.get('/api/v1/modules');
  await createClient({ url: `${url}/`, apiKey: 'tsk_1.2' }).get('/api/v1/modules');
  expect(sent).toEqual(['Bearer t1', 'Bearer t2', 'ApiKey tsk_1.2']);
});

it.each([
  ['120', 120],
  ['Sun, 29 Mar 2026 10:00:30 GMT', 30],
  ['Sun, 29 Mar 2026 09:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After: %s is %p seconds', (text, seconds) => {
  const response = new Response(null, { headers: { 'retry-after': text } });
  expect(retryAfterSeconds(response, Date.parse('2026-03-29T10:00:00Z'))).toBe(seconds);
});
