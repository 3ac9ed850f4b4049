import { decodeProtectedHeader } from 'jose';
import { TokenInvalid } from './auth-problems.js';

/** Parts of a token's header that decide which key it is checked with. */
export interface TokenHeader {
  readonly alg: string;
  readonly kid: string | undefined;
}

/** A JWS in its one canonical spelling: three parts, no padding, no alphabet but base64url. */
const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Headers that bring a key along or say where to fetch one: nothing that a token says of its own key is believed. */
const embedded = ['jwk', 'jku', 'x5c', 'x5u'];
/** Tokens for other purposes (logout, DPoP, introspection) have types of their own and are no credentials. */
const types = ['jwt', 'at+jwt', 'application/at+jwt'];
/** Key ids of all known providers, base64 included. A path that climbs, quotes, spaces and controls are none. */
const keyId = /^(?!.*\.\.)[\w.:=@+~/-]{1,256}$/;

/**
 * The header of a token, before any key is looked for.
 * @throws TokenInvalid for another form, a key of its own, another type or a key id that is none
 */
export function headerOf(token: string): TokenHeader {
  if (!compact.test(token)) {
    throw new TokenInvalid('The token is not a well-formed JWT.');
  }
  const header = decodeProtectedHeader(token);
  const own = embedded.find((name) => name in header);
  if (own !== undefined) {
    throw new TokenInvalid(`The token's header holds "${own}"; only keys that this server knows are accepted.`);
  }
  // The header is whatever the caller wrote, not what its type says.
  const { alg, typ, kid }: Readonly<Record<string, unknown>> = { ...header };
  if (typ !== undefined && (typeof typ !== 'string' || !types.includes(typ.toLowerCase()))) {
    throw new TokenInvalid('The token\'s header "typ" is not that of an access token.');
  }
  if (typeof alg !== 'string') {
    throw new TokenInvalid('The token\'s header has no "alg".');
  }
  if (kid !== undefined && (typeof kid !== 'string' || !keyId.test(kid))) {
    throw new TokenInvalid('The token\'s header "kid" is not the id of a key.');
  }
  return { alg, kid };
}
