import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { decodeJwt } from 'jose';
import { SchemeUnsupported, TokenMissing } from './auth-problems.js';
import { KeyRing } from './key-ring.js';
import { KnownPrincipals } from './known-principals.js';
import { principalOf, type TenantClaims } from './principal-of.js';
import { TokenVerifier } from './token-verifier.js';

/** Injection token of {@link TenantClaims}. */
export const TENANT_CLAIMS = Symbol('tenant claims');

const bearer = /^Bearer +([\w.~+/=-]+) *$/i;
const apiKey = /^ApiKey +([\w.-]+) *$/i;

/** Finds out who calls, from what `Authorization` holds: the same for requests and for sockets. */
@Injectable()
export class Authenticator {
  private readonly known = new KnownPrincipals();

  constructor(
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(TENANT_CLAIMS) private readonly tenantClaims: TenantClaims,
  ) {}

  /** @throws 401 and 403 problems; 503 where nobody can say */
  async principalOf(header: string | undefined): Promise<Principal> {
    if (header === undefined || header.trim() === '') {
      throw new TokenMissing();
    }
    const key = apiKey.exec(header)?.[1];
    if (key !== undefined) {
      return this.keys.principalOf(key);
    }
    const token = bearer.exec(header)?.[1];
    if (token === undefined) {
      throw new SchemeUnsupported();
    }
    return this.known.of(token, async () => {
      const payload = await this.verifier.verify(token);
      // The verifier takes no token without `exp`; were there one, it would not be remembered.
      return { principal: principalOf(payload, this.tenantClaims), expires: payload.exp ?? 0 };
    });
  }

  /** When a credential that holds ends by itself, in milliseconds since 1970; infinite for a key, of which only asking tells. */
  expiryOf(header: string): number {
    const token = bearer.exec(header)?.[1];
    return token === undefined ? Number.POSITIVE_INFINITY : (decodeJwt(token).exp ?? 0) * 1000;
  }
}
