import { createHmac, generateKeyPairSync } from 'node:crypto';
import { forged, goodClaims, issuer, now, secret, token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
});
afterAll(() => host.close());

const ask = (path: string, authorization?: string): Promise<Response> =>
  fetch(`${host.url}/api/v1/probe/${path}`, authorization === undefined ? {} : { headers: { authorization } });

/** Signed by hand: libraries refuse keys as short as an attacker likes them. */
function hmac(key: string, header: Record<string, unknown>): string {
  const body = forged({ alg: 'HS256', ...header }, goodClaims()).slice(0, -1);
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}

const hour = 3600;
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

describe('a token that holds', () => {
  it('makes the principal', async () => {
    const response = await ask(
      'me',
      `Bearer ${await token({ organizations: ['acme', 'acme', 'platform'], extra: 'x' })}`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      role: 'authenticated',
      subject: 'alice',
      claims: { organizations: ['acme'], schools: [], tenants: [], iss: issuer, sub: 'alice', role: 'authenticated' },
      tenants: { organizations: ['acme'], schools: [], tenants: [] },
      credential: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
  });

  it.each([
    ['lower-case scheme', async () => `bearer ${await token()}`],
    ['a clock two seconds apart', async () => `Bearer ${await token({ nbf: now() + 2, exp: now() + hour })}`],
    ['an audience among several', async () => `Bearer ${await token({ aud: ['other', 'tessera'] })}`],
    ['no tenants at all', async () => `Bearer ${await token({ organizations: undefined })}`],
  ])('%s', async (_name, header) => {
    expect((await ask('me', await header())).status).toBe(200);
  });
});

/** RFC 6750: no quote, backslash or character beyond ASCII within a description. */
const challenge =
  /^Bearer realm="tessera"(, ApiKey realm="tessera"|, error="invalid_token", error_description="[ !#-[\]-~]+")?$/;

describe('everything else is 401', () => {
  const cases: readonly [string, string, () => string | undefined | Promise<string>][] = [
    ['no header', 'token_missing', () => undefined],
    ['an empty header', 'token_missing', () => ' '],
    ['another scheme', 'scheme_unsupported', () => 'Basic YTpi'],
    ['a scheme without token', 'scheme_unsupported', () => 'Bearer'],
    ['two tokens', 'scheme_unsupported', async () => `Bearer ${await token()} ${await token()}`],
    ['a word', 'token_invalid', () => 'Bearer letmein'],
    ['three empty parts', 'token_invalid', () => 'Bearer ..'],
    ['a header that is no JSON', 'token_invalid', () => 'Bearer e30x.e30.x'],
    ['alg none', 'token_invalid', () => `Bearer ${forged({ alg: 'none' }, goodClaims())}`],
    ['alg None in capitals', 'token_invalid', () => `Bearer ${forged({ alg: 'NONE' }, goodClaims())}`],
    ['no alg', 'token_invalid', () => `Bearer ${forged({ typ: 'JWT' }, goodClaims(), 'x')}`],
    [
      'HS512 with the right secret',
      'token_invalid',
      () => token({}, secret, { alg: 'HS512' }).then((text) => `Bearer ${text}`),
    ],
    [
      'RS256 where only a secret is configured',
      'token_invalid',
      () => `Bearer ${forged({ alg: 'RS256' }, goodClaims(), 'x')}`,
    ],
    ['a public key taken for the secret', 'token_invalid', async () => `Bearer ${await token({}, pem)}`],
    [
      'another secret',
      'token_invalid',
      async () => `Bearer ${await token({}, 'another secret, which is just as long as the first')}`,
    ],
    [
      'a key in its own header',
      'token_invalid',
      () => `Bearer ${forged({ alg: 'HS256', jwk: { kty: 'oct', k: 'AA' } }, goodClaims(), 'AA')}`,
    ],
    [
      'an unknown critical extension',
      'token_invalid',
      () => `Bearer ${forged({ alg: 'HS256', crit: ['x'], x: 1 }, goodClaims(), 'AA')}`,
    ],
    [
      'changed claims under the old signature',
      'token_invalid',
      async () => {
        const [head, , signature] = (await token()).split('.');
        return `Bearer ${head}.${Buffer.from(JSON.stringify({ ...goodClaims(), role: 'admin' })).toString('base64url')}.${signature}`;
      },
    ],
    ['no signature', 'token_invalid', async () => `Bearer ${(await token()).replace(/[^.]+$/, '')}`],
    ['an expired token', 'token_expired', async () => `Bearer ${await token({ exp: now() - 60 })}`],
    ['a token for later', 'token_not_yet_valid', async () => `Bearer ${await token({ nbf: now() + 60 })}`],
    ['a token without end', 'token_invalid', async () => `Bearer ${await token({ exp: undefined })}`],
    ['an end that is a text', 'token_invalid', async () => `Bearer ${await token({ exp: 'never' })}`],
    ['made an hour ahead', 'token_invalid', async () => `Bearer ${await token({ iat: now() + hour })}`],
    [
      'an infinite end',
      'token_invalid',
      () => `Bearer ${forged({ alg: 'HS256' }, { ...goodClaims(), exp: 1e400 }, 'x')}`,
    ],
    ['a padded signature', 'token_invalid', async () => `Bearer ${await token()}=`],
    [
      'a key url in its header',
      'token_invalid',
      async () => `Bearer ${await token({}, secret, { jku: 'http://127.0.0.1:9/' })}`,
    ],
    [
      'a kid that is a path',
      'token_invalid',
      async () => `Bearer ${await token({}, secret, { kid: '../../dev/null' })}`,
    ],
    ['a kid that is a list', 'token_invalid', async () => `Bearer ${await token({}, secret, { kid: ['a'] as never })}`],
    ['an empty secret, as behind /dev/null', 'token_invalid', () => `Bearer ${hmac('', { kid: 'a' })}`],
    [
      'a type that is no access token',
      'token_invalid',
      async () => `Bearer ${await token({}, secret, { typ: 'dpop+jwt' })}`,
    ],
    ['an encrypted token', 'token_invalid', () => 'Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AA.AA.AA'],
    ['another issuer', 'token_invalid', async () => `Bearer ${await token({ iss: 'elsewhere' })}`],
    ['no issuer', 'token_invalid', async () => `Bearer ${await token({ iss: undefined })}`],
    ['another audience', 'token_invalid', async () => `Bearer ${await token({ aud: 'elsewhere' })}`],
    ['no audience', 'token_invalid', async () => `Bearer ${await token({ aud: undefined })}`],
    ['no subject', 'token_invalid', async () => `Bearer ${await token({ sub: undefined })}`],
    ['an empty subject', 'token_invalid', async () => `Bearer ${await token({ sub: '' })}`],
    ['a subject with a NUL', 'token_invalid', async () => `Bearer ${await token({ sub: 'a\u0000b' })}`],
    ['no role', 'token_invalid', async () => `Bearer ${await token({ role: undefined })}`],
    ['several roles', 'token_invalid', async () => `Bearer ${await token({ role: ['admin'] })}`],
    ['tenants that are a text', 'token_invalid', async () => `Bearer ${await token({ organizations: 'acme' })}`],
    ['tenants that are numbers', 'token_invalid', async () => `Bearer ${await token({ organizations: [1] })}`],
    ['an empty tenant', 'token_invalid', async () => `Bearer ${await token({ organizations: [''] })}`],
    ['a tenant too long', 'token_invalid', async () => `Bearer ${await token({ organizations: ['x'.repeat(201)] })}`],
    [
      'too many tenants',
      'token_invalid',
      async () => `Bearer ${await token({ organizations: Array.from({ length: 1001 }, (_, i) => `t${i}`) })}`,
    ],
  ];

  it.each(cases)('%s', async (_name, code, header) => {
    const response = await ask('me', await header());
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('www-authenticate')).toMatch(challenge);
    expect(await response.json()).toMatchObject({ status: 401, code, instance: '/api/v1/probe/me' });
  });
});

describe('403', () => {
  it.each([
    ['a role that the route does not name', 'admin', 'authenticated', 'role_forbidden'],
    ['a route that names no role, even for admin', 'forgotten', 'admin', 'route_without_role'],
    ['a route that names no scope, even for admin', 'unscoped', 'admin', 'route_without_scope'],
    ['a role there is not', 'me', 'postgres', 'role_unknown'],
  ])('%s', async (_name, path, role, code) => {
    const response = await ask(path, `Bearer ${await token({ role })}`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code });
  });
});

it('the platform value and the nil uuid open nothing', async () => {
  const response = await ask(
    'me',
    `Bearer ${await token({ organizations: ['Platform', '00000000-0000-0000-0000-000000000000'] })}`,
  );
  expect(await response.json()).toMatchObject({ tenants: { organizations: [] } });
});

it('no token is ever logged', () => {
  expect(host.log.length).toBeGreaterThan(10);
  expect(host.log.join('')).not.toMatch(/eyJ/);
});
