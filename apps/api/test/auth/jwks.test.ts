import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { type JwksServer, startJwksServer } from '@tessera/testing';
import { KeySet } from '../../src/auth/key-set.js';
import { KeysUnavailable } from '../../src/auth/auth-problems.js';
import { audience, goodClaims, issuer, secret, token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

const own = await generateKeyPair('RS256', { extractable: true });
const claims = { sub: 'alice', role: 'authenticated', organizations: ['acme'] };
const signed = (server: JwksServer): Promise<string> => server.sign(claims, { issuer, audience });
const ask = async (host: TestHost, text: string): Promise<Response> =>
  fetch(`${host.url}/api/v1/probe/me`, { headers: { authorization: `Bearer ${text}` } });
/** A host that knows a secret too, so that a confusion of the two would show. */
const hostOf = (server: JwksServer): Promise<TestHost> => testHost({ secret, jwksUrl: server.url });

describe.each(['RS256', 'ES256'] as const)('%s by a key server', (algorithm) => {
  let server: JwksServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startJwksServer(algorithm);
    host = await hostOf(server);
  });
  afterAll(async () => {
    await host.close();
    await server.stop();
  });

  it('503 with Retry-After, not 401, while no key was ever fetched', async () => {
    server.fail(true);
    const response = await ask(host, await signed(server));
    server.fail(false);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({ code: 'keys_unavailable' });
  });

  it('is taken, and many at a time share one request for the keys', async () => {
    const before = server.requests();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => signed(server)));
    const answers = await Promise.all(tokens.map((text) => ask(host, text)));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 200));
    expect(server.requests() - before).toBe(1);
  });

  it('a rotation fails no request: tokens of the new key from the first one on, those of the old one as well', async () => {
    const old = await signed(server);
    await server.rotate();
    const fresh = await signed(server);
    const answers = await Promise.all([fresh, old, fresh, old].map((text) => ask(host, text)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('keys that are known go on serving while the endpoint is down', async () => {
    const known = await signed(server);
    expect((await ask(host, known)).status).toBe(200);
    server.fail(true);
    const again = await signed(server);
    expect((await ask(host, again)).status).toBe(200);
    server.fail(false);
  });

  it('a flood of unknown key ids asks the endpoint three times at most, and gets 401', async () => {
    const stranger = await generateKeyPair(algorithm);
    const before = server.requests();
    const answers: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      const text = await new SignJWT(goodClaims())
        .setProtectedHeader({ alg: algorithm, kid: `made-up-${at}` })
        .sign(stranger.privateKey);
      answers.push((await ask(host, text)).status);
    }
    expect(new Set(answers)).toEqual(new Set([401]));
    expect(server.requests() - before).toBeLessThanOrEqual(4);
  });
});

describe('401 where keys and a secret are both known', () => {
  let server: JwksServer;
  let host: TestHost;
  let publicPem: string;
  let publicJwk: Record<string, unknown>;
  beforeAll(async () => {
    server = await startJwksServer('RS256');
    host = await hostOf(server);
    const set = (await (await fetch(server.url)).json()) as { keys: Record<string, unknown>[] };
    publicJwk = set.keys[0] ?? {};
    publicPem = await exportSPKI((await importJWK(publicJwk, 'RS256')) as Parameters<typeof exportSPKI>[0]);
  });
  afterAll(async () => {
    await host.close();
    await server.stop();
  });

  const byOwn = async (header: Record<string, unknown>): Promise<string> =>
    new SignJWT(goodClaims()).setProtectedHeader({ alg: 'RS256', ...header }).sign(own.privateKey);
  const withHmac = (key: string): Promise<string> => token({}, key, { kid: 'key-1' });

  const cases: readonly [string, () => Promise<string>][] = [
    ['HS256 with the PEM as text', () => withHmac(publicPem)],
    ['HS256 with the PEM without its last line end', () => withHmac(publicPem.trim())],
    ['HS256 with the JWK as text', () => withHmac(JSON.stringify(publicJwk))],
    ['HS256 with the modulus', () => withHmac(String(publicJwk['n']))],
    ['a stranger under a known key id', () => byOwn({ kid: 'key-1' })],
    ['a stranger without key id', () => byOwn({})],
    ['an own key in jwk', async () => byOwn({ kid: 'key-1', jwk: await exportJWK(own.publicKey) })],
    ['a key elsewhere in jku', () => byOwn({ kid: 'key-1', jku: 'http://127.0.0.1:9/keys' })],
    ['a certificate in x5c', () => byOwn({ kid: 'key-1', x5c: ['MIIB'] })],
    ['a certificate elsewhere in x5u', () => byOwn({ kid: 'key-1', x5u: 'http://127.0.0.1:9/cert' })],
    ['a path as kid', () => byOwn({ kid: '../../../../dev/null' })],
    ['an absolute path as kid', () => byOwn({ kid: '/dev/null' })],
    ['SQL as kid', () => byOwn({ kid: "x' union select 'AA" })],
    ['a list as kid', () => byOwn({ kid: ['key-1'] })],
    ['an object as kid', () => byOwn({ kid: { toString: 'key-1' } })],
    ['a number as kid', () => byOwn({ kid: 1 })],
    ['an empty kid', () => byOwn({ kid: '' })],
    ['a huge kid', () => byOwn({ kid: 'k'.repeat(10_000) })],
    ['a prototype as kid', () => byOwn({ kid: '__proto__' })],
    ['a logout token', () => token({}, secret, { typ: 'logout+jwt' })],
  ];

  it.each(cases)('%s', async (_name, make) => {
    const response = await ask(host, await make());
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'token_invalid' });
  });

  it('while the right token of either kind is taken', async () => {
    expect((await ask(host, await signed(server))).status).toBe(200);
    expect((await ask(host, await token({}, secret, { typ: 'at+jwt' }))).status).toBe(200);
  });
});

describe('the age of keys', () => {
  const minute = 60_000;

  async function aged(): Promise<{
    find: () => Promise<unknown>;
    pass: (ms: number) => void;
    down: boolean;
    asked: number;
  }> {
    const pair = await generateKeyPair('ES256');
    const local = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'a', alg: 'ES256' }] });
    let now = 0;
    const state = {
      down: false,
      asked: 0,
      pass: (ms: number) => void (now += ms),
      find: async (): Promise<unknown> => keys.find({ alg: 'ES256', kid: 'a' }, { payload: '', signature: '' }),
    };
    const keys = new KeySet({
      clock: () => now,
      fetchKeys: () => {
        state.asked += 1;
        return state.down ? Promise.reject(new Error('down')) : Promise.resolve(local);
      },
    });
    return state;
  }

  it('an endpoint that is down is not noticed for an hour; then no token is taken, until it answers', async () => {
    const keys = await aged();
    await keys.find();
    keys.down = true;
    keys.pass(59 * minute);
    await expect(keys.find()).resolves.toBeDefined();
    keys.pass(2 * minute);
    await expect(keys.find()).rejects.toBeInstanceOf(KeysUnavailable);
    keys.down = false;
    await expect(keys.find()).resolves.toBeDefined();
  });

  it('are asked for again after five minutes, without anybody waiting', async () => {
    const keys = await aged();
    await keys.find();
    keys.pass(4 * minute);
    await keys.find();
    expect(keys.asked).toBe(1);
    keys.pass(2 * minute);
    await keys.find();
    expect(keys.asked).toBe(2);
  });
});
