import { createSecretKey } from 'node:crypto';
import type { Role } from '@tessera/db-core';
import { SignJWT } from 'jose';

/** What a token says of its bearer. */
export interface TokenRequest {
  readonly role: Role;
  readonly subject: string;
  /** Tenants by claim, for example `{ organizations: ['acme'] }`. */
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  readonly lifetimeSeconds: number;
  readonly issuer: string;
  readonly audience: string;
}

/** Signs a token (HS256) that this installation accepts. */
export function signToken(secret: string, request: TokenRequest, now: Date = new Date()): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ role: request.role, ...request.tenants })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(request.subject)
    .setIssuer(request.issuer)
    .setAudience(request.audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + request.lifetimeSeconds)
    .sign(createSecretKey(secret, 'utf8'));
}
