import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const timeoutMs = 3000;
const mostBytes = 256 * 1024;

/** Public keys only: a shared secret in a key set would make everybody who can read it a signer. */
function publicKeys(set: JSONWebKeySet): JSONWebKeySet {
  return { keys: set.keys.filter(({ kty, d }) => (kty === 'RSA' || kty === 'EC') && d === undefined) };
}

async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > mostBytes) {
      throw new Error(`the key set is larger than ${mostBytes} bytes`);
    }
  }
  return text;
}

/**
 * Asks a JWKS endpoint once: 3 s, 256 kB, no redirects.
 * @returns what finds the key of a token, with the ids that it knows
 * @throws whatever went wrong: no answer, another status, no key set
 */
export async function fetchKeys(url: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the key server answered ${response.status}`);
  }
  return createLocalJWKSet(publicKeys(JSON.parse(await textOf(response)) as JSONWebKeySet));
}
