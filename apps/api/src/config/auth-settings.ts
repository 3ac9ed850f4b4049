import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Setting, SettingValue } from './setting.js';
import { keysUrl } from './value-types.js';

const setting = <T>(value: Setting<T>): Setting<T> => value;

const shortestSecret = 32;
/** A public key taken for the secret lets everybody sign who can read it. */
const isKeyText = (text: string): boolean => /-----BEGIN|^\s*\{.*"(?:kty|keys)"\s*:/s.test(text);
const claimText = z.string().max(500, 'is longer than 500 characters').optional();

/** Variables that say who may call. */
export const authSettings = {
  secret: setting({
    name: 'TESSERA_JWT_SECRET',
    schema: z
      .string()
      .refine((text) => Buffer.byteLength(text) >= shortestSecret, `is shorter than ${shortestSecret} bytes`)
      .refine((text) => !isKeyText(text), 'is a PEM or JWK key, which others may know: it must be random text')
      .optional(),
    fallback: 'a random one, kept in the data directory, on a loopback address only',
    comment: 'Shared secret of HS256 tokens, at least 32 bytes.',
    example: '<the output of: openssl rand -base64 48>',
    secret: true,
  }),
  jwksUrl: setting({
    name: 'TESSERA_JWKS_URL',
    schema: keysUrl.optional(),
    fallback: 'none',
    comment: 'Public keys of RS256 and ES256 tokens. Needs TESSERA_JWT_ISSUER and TESSERA_JWT_AUDIENCE.',
    example: 'https://login.example.org/.well-known/jwks.json',
  }),
  issuer: setting({
    name: 'TESSERA_JWT_ISSUER',
    schema: claimText,
    fallback: 'tessera; none with TESSERA_JWKS_URL',
    comment: 'The `iss` claim that every token must have.',
    example: 'https://login.example.org/',
  }),
  audience: setting({
    name: 'TESSERA_JWT_AUDIENCE',
    schema: claimText,
    fallback: 'tessera; none with TESSERA_JWKS_URL',
    comment: 'The `aud` claim that every token must have.',
    example: 'tessera',
  }),
} as const;

/** What the variables about tokens say. */
export type AuthSettings = { readonly [K in keyof typeof authSettings]: SettingValue<(typeof authSettings)[K]> };
