import { createSecretKey, type KeyObject } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';
import type { AuthConfig } from '../config/auth-config.js';
import { KeysUnavailable, TokenExpired, TokenInvalid, TokenNotYetValid } from './auth-problems.js';
import { fetchKeys } from './fetch-keys.js';
import { KeySet } from './key-set.js';
import { headerOf } from './token-header.js';

/** Clocks of two well-kept machines differ by less. */
const clockToleranceSeconds = 5;
/** A token made further in the future than this is none. */
const issuedAheadSeconds = 60;
const asymmetric = ['RS256', 'ES256'];

/** Checks form, signature, `iss`, `aud`, `exp` and `nbf` of tokens. */
export class TokenVerifier {
  /** A key object: text that happens to be a PEM or a JWK would be bytes of an HMAC secret here, never a key. */
  private readonly secret: KeyObject | undefined;
  private readonly keys: KeySet | undefined;
  private readonly expected: JWTVerifyOptions;

  constructor(config: AuthConfig) {
    const { secret, jwksUrl, issuer, audience } = config;
    this.secret = secret === undefined ? undefined : createSecretKey(secret, 'utf8');
    this.keys = jwksUrl === undefined ? undefined : new KeySet({ fetchKeys: () => fetchKeys(jwksUrl) });
    this.expected = {
      issuer,
      audience,
      requiredClaims: ['exp', 'sub', 'role'],
      clockTolerance: clockToleranceSeconds,
    };
  }

  /**
   * @returns the claims of a token that holds.
   * @throws TokenExpired, TokenNotYetValid, TokenInvalid (401); KeysUnavailable (503)
   */
  async verify(token: string): Promise<JWTPayload> {
    try {
      const payload = await this.check(token);
      if (payload.iat !== undefined && payload.iat > Date.now() / 1000 + issuedAheadSeconds) {
        throw new TokenInvalid('The token\'s claim "iat" is in the future.');
      }
      return payload;
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Each kind of key goes with its own algorithms only: a public key is never taken for an HMAC secret. */
  private async check(token: string): Promise<JWTPayload> {
    const { alg } = headerOf(token);
    if (alg === 'HS256' && this.secret !== undefined) {
      return (await jwtVerify(token, this.secret, { ...this.expected, algorithms: ['HS256'] })).payload;
    }
    if (asymmetric.includes(alg) && this.keys !== undefined) {
      return this.checkByKeySet(token, alg, this.keys);
    }
    throw new TokenInvalid('The token is signed with an algorithm that is not accepted here.');
  }

  private async checkByKeySet(token: string, alg: string, keys: KeySet): Promise<JWTPayload> {
    const options = { ...this.expected, algorithms: [alg] };
    try {
      return (await jwtVerify(token, keys.find, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) {
        throw error;
      }
      // A token without `kid` while two keys overlap: either may have signed it.
      for await (const key of error) {
        const verified = await jwtVerify(token, key, options).catch(unlessSignature);
        if (verified !== undefined) {
          return verified.payload;
        }
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }
}

function unlessSignature(error: unknown): undefined {
  if (!(error instanceof errors.JWSSignatureVerificationFailed)) {
    throw error;
  }
}

function asProblem(error: unknown): Error {
  if (error instanceof TokenInvalid || error instanceof KeysUnavailable) {
    return error;
  }
  if (error instanceof errors.JWTExpired) {
    return new TokenExpired(error);
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'nbf' && error.reason === 'check_failed'
      ? new TokenNotYetValid(error)
      : new TokenInvalid(`The token's claim "${error.claim}" is missing or not the one expected.`, error);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return new TokenInvalid('The token is not signed by a key that is accepted here.', error);
  }
  return new TokenInvalid('The token is not a well-formed JWT.', error);
}
