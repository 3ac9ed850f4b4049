import { type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

import { startHttpReceiver } from './http-receiver.js';

/** An identity provider: keys at a URL, tokens signed by them. */
export interface JwksServer {
  /** Address of the key set. */
  readonly url: string;
  /** Signs with the newest key; `expires` as jose takes it, default `5m`. */
  sign(
    claims: JWTPayload,
    options?: { readonly issuer?: string; readonly audience?: string; readonly expires?: string },
  ): Promise<string>;
  /** Makes a new key; the old ones stay in the set unless `forget`. */
  rotate(options?: { readonly forget?: boolean }): Promise<void>;
  /** Requests for the key set so far. */
  requests(): number;
  /** Answers 503 from now on, or keys again. */
  fail(failing: boolean): void;
  stop(): Promise<void>;
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export async function startJwksServer(algorithm: 'RS256' | 'ES256' = 'ES256'): Promise<JwksServer> {
  const keys: { readonly kid: string; readonly pair: KeyPair; readonly jwk: object }[] = [];
  let failing = false;
  let made = 0;
  const receiver = await startHttpReceiver(() =>
    failing
      ? { status: 503 }
      : {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }),
        },
  );

  async function rotate({ forget = false }: { readonly forget?: boolean } = {}): Promise<void> {
    made += 1;
    const kid = `key-${made}`;
    const pair = await generateKeyPair(algorithm, { extractable: true });
    if (forget) keys.length = 0;
    keys.push({ kid, pair, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: algorithm, use: 'sig' } });
  }

  await rotate();
  return {
    url: `${receiver.url}/.well-known/jwks.json`,
    rotate,
    async sign(claims, { issuer, audience, expires = '5m' } = {}) {
      const newest = keys.at(-1);
      if (!newest) throw new Error('no key');
      const token = new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: newest.kid }).setIssuedAt();
      if (issuer !== undefined) token.setIssuer(issuer);
      if (audience !== undefined) token.setAudience(audience);
      return token.setExpirationTime(expires).sign(newest.pair.privateKey);
    },
    requests: () => receiver.received.length,
    fail(state) {
      failing = state;
    },
    stop: () => receiver.stop(),
  };
}
