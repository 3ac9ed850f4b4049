import { token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

const page = 'https://dashboards.example.org';
let host: TestHost;
let closed: TestHost;
let authorization: string;
beforeAll(async () => {
  host = await testHost(undefined, undefined, undefined, { corsOrigins: [page, 'http://localhost:5173'] });
  closed = await testHost();
  authorization = `Bearer ${await token()}`;
});
afterAll(() => Promise.all([host.close(), closed.close()]));

const me = '/api/v1/probe/me';
const ask = (origin: string, path = me, init: RequestInit = {}, at = host): Promise<Response> =>
  fetch(`${at.url}${path}`, { ...init, headers: { authorization, origin, ...init.headers } });
const preflight = (origin: string, path = me, at = host): Promise<Response> =>
  fetch(`${at.url}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,if-none-match',
    },
  });
const corsOf = ({ headers }: Response): string[] => [...headers.keys()].filter((name) => name.startsWith('access-'));

it.each([page, 'http://localhost:5173'])('a page of %s may read answers and refusals', async (origin) => {
  for (const [path, status] of [
    [me, 200],
    ['/api/v1/probe/invalid', 400],
    ['/api/v1/probe/admin', 403],
    ['/nothing', 404],
    ['/api/v1/probe/defect', 500],
  ] as const) {
    const response = await ask(origin, path);
    expect([path, response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      path,
      status,
      origin,
    ]);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-expose-headers')).toMatch(/ETag, Retry-After, RateLimit-Limit/);
    expect(response.headers.get('vary')).toMatch(/\bOrigin\b/);
  }
});

it('a preflight is answered without credentials, and costs no request of the plan', async () => {
  const response = await preflight(page);
  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': page,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
    'access-control-allow-headers': 'Authorization, Content-Type, If-None-Match, X-Request-Id',
    'access-control-max-age': '600',
  });
  expect(response.headers.get('vary')).toMatch(/\bOrigin\b/);
});

it.each([
  'null',
  'https://evil.example.org',
  'http://dashboards.example.org',
  'https://dashboards.example.org:8443',
  'https://dashboards.example.org.evil.example',
  'https://evil.example/https://dashboards.example.org',
  'https://DASHBOARDS.example.org',
  `${page}/`,
  'https://dashboardsXexample.org',
  '*',
])('a page of %s may not', async (origin) => {
  const answer = await ask(origin);
  expect([answer.status, corsOf(answer)]).toEqual([200, []]);
  expect(answer.headers.get('vary')).toMatch(/\bOrigin\b/);
  const asked = await preflight(origin);
  expect([asked.status, corsOf(asked)]).toEqual([405, []]);
});

it('a path that is none stays none, and a wrong method is still told', async () => {
  expect((await ask(page, '/nothing')).status).toBe(404);
  const wrong = await ask(page, me, { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('without configuration no page may', async () => {
  const answer = await ask(page, me, {}, closed);
  expect([answer.status, corsOf(answer), answer.headers.get('vary')]).toEqual([200, [], null]);
  const asked = await preflight(page, me, closed);
  expect([asked.status, corsOf(asked)]).toEqual([405, []]);
});
