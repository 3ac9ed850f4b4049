import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { goodClaims, token } from '../support/tokens.js';
import { type TestHost, testHost } from '../support/test-host.js';

let keyServer: Server;
let host: TestHost;
let answering = true;
const rsa = await generateKeyPair('RS256', { extractable: true });
const ec = await generateKeyPair('ES256', { extractable: true });
const stranger = await generateKeyPair('RS256');

beforeAll(async () => {
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
  ];
  keyServer = createServer((_request, response) => {
    response.writeHead(answering ? 200 : 500, { 'content-type': 'application/json' });
    response.end(answering ? JSON.stringify({ keys }) : '{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => keyServer.once('listening', resolve));
  host = await testHost({ jwksUrl: `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys` });
});

afterAll(async () => {
  await host.close();
  keyServer.closeAllConnections();
  await new Promise((resolve) => keyServer.close(resolve));
});

const sign = (
  alg: string,
  kid: string,
  key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'],
): Promise<string> => new SignJWT(goodClaims()).setProtectedHeader({ alg, kid }).sign(key);

const ask = async (text: string): Promise<Response> =>
  fetch(`${host.url}/api/v1/probe/me`, { headers: { authorization: `Bearer ${text}` } });

it('503 with Retry-After, not 401, while the keys cannot be fetched', async () => {
  answering = false;
  const response = await ask(await sign('RS256', 'rsa', rsa.privateKey));
  answering = true;
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await response.json()).toMatchObject({ code: 'keys_unavailable' });
});

it('takes RS256 and ES256 by the keys of the URL', async () => {
  expect((await ask(await sign('RS256', 'rsa', rsa.privateKey))).status).toBe(200);
  expect((await ask(await sign('ES256', 'ec', ec.privateKey))).status).toBe(200);
});

it.each([
  ['a stranger under a known key id', () => sign('RS256', 'rsa', stranger.privateKey)],
  ['an unknown key id', () => sign('RS256', 'new', stranger.privateKey)],
  ['HS256 with the public key as secret', async () => token({}, await exportSPKI(rsa.publicKey), { kid: 'rsa' })],
  ['HS256 without any secret configured', () => token()],
])('401: %s', async (_name, make) => {
  const response = await ask(await make());
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'token_invalid' });
});
