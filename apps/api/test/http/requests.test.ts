import { token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
});
afterAll(() => host.close());

describe('the request id', () => {
  it.each([
    ['order-42/a:b', true],
    ['x'.repeat(129), false],
    ['a b', false],
    ['<script>', false],
  ])('%s', async (given, kept) => {
    const response = await fetch(`${host.url}/health/live`, { headers: { 'x-request-id': given } });
    const id = response.headers.get('x-request-id');
    expect(id === given).toBe(kept);
    expect(id).toMatch(/^[\w.:=@+/-]{1,128}$/);
  });
});

it('every answer has security headers, and no inline code may run', async () => {
  for (const path of ['/health/live', '/nothing', '/api/v1/probe/me']) {
    const { headers } = await fetch(`${host.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

it('a browser is told to insist on TLS where a proxy ended TLS, and nowhere else', async () => {
  const hsts = async (headers: Record<string, string>): Promise<string | null> =>
    (await fetch(`${host.url}/health/live`, { headers })).headers.get('strict-transport-security');
  expect(await hsts({})).toBeNull();
  expect(await hsts({ 'x-forwarded-proto': 'http' })).toBeNull();
  expect(await hsts({ 'x-forwarded-proto': 'https' })).toBe('max-age=31536000');
});

it('what a caller is answered is kept by nobody, whoever forgot to say so', async () => {
  const authorization = `Bearer ${await token()}`;
  const answer = await fetch(`${host.url}/api/v1/probe/me`, { headers: { authorization } });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
});

it('a URL longer than 16,384 characters is refused', async () => {
  const status = async (length: number): Promise<number> =>
    (await fetch(`${host.url}/health/live?${'x'.repeat(length - '/health/live?'.length)}`)).status;
  expect([await status(16_384), await status(16_385)]).toEqual([200, 414]);
});

describe('the log', () => {
  it('has the path, not the query, of a refused request', async () => {
    await fetch(`${host.url}/nothing?token=eyJhbGciOiJIUzI1NiJ9.e30.x&name=someone`);
    const lines = host.log.join('');
    expect(lines).toContain('/nothing');
    expect(lines).not.toContain('someone');
    expect(lines).not.toContain('eyJ');
  });

  it('says nothing of probes', async () => {
    await fetch(`${host.url}/health/live`);
    expect(host.log.filter((line) => line.includes('"path":"/health/live"'))).toEqual([]);
  });
});

describe('bodies', () => {
  const post = async (size: number, type = 'application/json'): Promise<Response> =>
    fetch(`${host.url}/api/v1/probe/nothing`, {
      method: 'POST',
      body: JSON.stringify({ text: 'x'.repeat(size) }),
      headers: { 'content-type': type, authorization: `Bearer ${await token()}` },
    });

  it('are not read for a route that does not exist', async () => {
    expect((await post(10)).status).toBe(404);
  });
});
