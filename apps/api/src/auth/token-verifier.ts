import { createSecretKey, type KeyObject } from 'node:crypto';
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { AuthConfig } from '../config/auth-config.js';
import { KeysUnavailable, TokenExpired, TokenInvalid, TokenNotYetValid } from './auth-problems.js';

/** Clocks of two well-kept machines differ by less. */
const clockToleranceSeconds = 5;
const asymmetric = ['RS256', 'ES256'];

/** Checks signature, `iss`, `aud`, `exp` and `nbf` of tokens. */
export class TokenVerifier {
  private readonly secret: KeyObject | undefined;
  private readonly keys: JWTVerifyGetKey | undefined;

  constructor(private readonly config: AuthConfig) {
    this.secret = config.secret === undefined ? undefined : createSecretKey(config.secret, 'utf8');
    this.keys =
      config.jwksUrl === undefined
        ? undefined
        : createRemoteJWKSet(new URL(config.jwksUrl), {
            cooldownDuration: 30_000,
            cacheMaxAge: 600_000,
            timeoutDuration: 3000,
          });
  }

  /**
   * @returns the claims of a token that holds.
   * @throws TokenExpired, TokenNotYetValid, TokenInvalid (401); KeysUnavailable (503)
   */
  async verify(token: string): Promise<JWTPayload> {
    try {
      return await this.check(token);
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Each kind of key goes with its own algorithms only: a public key is never taken for an HMAC secret. */
  private async check(token: string): Promise<JWTPayload> {
    const { alg } = decodeProtectedHeader(token);
    const common = {
      issuer: this.config.issuer,
      audience: this.config.audience,
      requiredClaims: ['exp', 'sub', 'role'],
      clockTolerance: clockToleranceSeconds,
    };
    if (alg === 'HS256' && this.secret !== undefined) {
      return (await jwtVerify(token, this.secret, { ...common, algorithms: ['HS256'] })).payload;
    }
    if (alg !== undefined && asymmetric.includes(alg) && this.keys !== undefined) {
      return (await jwtVerify(token, this.keys, { ...common, algorithms: asymmetric })).payload;
    }
    throw new TokenInvalid('The token is signed with an algorithm that is not accepted here.');
  }
}

function asProblem(error: unknown): Error {
  if (error instanceof TokenInvalid) {
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
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || isFetchFailure(error)) {
    return new KeysUnavailable(error);
  }
  return new TokenInvalid('The token is not a well-formed JWT.', error);
}

/** jose reports an answer other than 200 as a plain JOSEError, and a connection that failed as fetch does. */
function isFetchFailure(error: unknown): boolean {
  return (
    (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
    (error instanceof TypeError && error.message === 'fetch failed')
  );
}
