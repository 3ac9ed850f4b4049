import { createSecretKey } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';

export const secret = 'the shared secret of these tests, long enough';
export const issuer = 'tessera';
export const audience = 'tessera';

export const now = (): number => Math.floor(Date.now() / 1000);

/** Claims of a token that holds. */
export const goodClaims = (): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'alice',
  role: 'authenticated',
  organizations: ['acme'],
  iat: now(),
  exp: now() + 600,
});

/** A token with these changes to the good claims; undefined takes a claim away. */
export function token(
  changes: Record<string, unknown> = {},
  key = secret,
  header: Record<string, unknown> = {},
): Promise<string> {
  const claims = Object.fromEntries(
    Object.entries({ ...goodClaims(), ...changes }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', ...header }).sign(createSecretKey(key, 'utf8'));
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token put together by hand, with whatever signature. */
export const forged = (header: unknown, claims: unknown, signature = ''): string =>
  `${part(header)}.${part(claims)}.${signature}`;
