import { token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

let host: TestHost;
let authorization: string;
beforeAll(async () => {
  host = await testHost();
  authorization = `Bearer ${await token()}`;
});
afterAll(() => host.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${host.url}${path}`, { ...init, headers: { authorization, ...init.headers } });

const cases: readonly [string, string, RequestInit, number, string][] = [
  ['a field out of range', '/api/v1/probe/invalid', {}, 400, 'invalid_input'],
  ['a URL that cannot be decoded', '/api/v1/probe/%E0%A4%A', {}, 400, 'malformed'],
  [
    'a body that is no JSON',
    '/api/v1/probe/me',
    { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    405,
    'method_not_allowed',
  ],
  ['no such route', '/nothing/here', {}, 404, 'route_not_found'],
  ['a wrong method', '/api/v1/probe/me', { method: 'DELETE' }, 405, 'method_not_allowed'],
  ['a status of some library', '/api/v1/probe/teapot', {}, 418, 'http_418'],
  ['a defect', '/api/v1/probe/defect', {}, 500, 'internal'],
  ['a database that is away', '/api/v1/probe/away', {}, 503, 'database_away'],
  ['migrations that contradict the database', '/api/v1/probe/contradiction', {}, 503, 'migrations_refused'],
];

it.each(cases)('%s', async (_name, path, init, status, code) => {
  const response = await ask(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ type: `urn:tessera:problem:${code}`, status, code, instance: path.split('?')[0] });
  expect(body['request_id']).toBe(response.headers.get('x-request-id'));
  expect(JSON.stringify(body)).not.toMatch(/select|0007|10\.0\.0\.7|\bat .*\.(ts|js)/);
});

it('names field, value and limit', async () => {
  expect(await (await ask('/api/v1/probe/invalid')).json()).toMatchObject({
    errors: [{ field: 'days', value: '500', detail: 'must be at most 90', limit: 90 }],
  });
});

it('says when to come back', async () => {
  expect((await ask('/api/v1/probe/away')).headers.get('retry-after')).toBe('5');
});

it('a wrong method is told which are right', async () => {
  expect((await ask('/api/v1/probe/me', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD');
});

it('logs a defect with its stack', () => {
  const line = host.log.find((each) => each.includes('request failed') && each.includes('passwords'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    level: 'error',
    err: { stack: expect.stringContaining('ProbeController.defect') as string },
  });
});
