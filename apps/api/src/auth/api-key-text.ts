import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a caller sends: `<prefix>.<secret>`. */
export interface ApiKeyText {
  /** Public: names the key in lists and logs. */
  readonly prefix: string;
  readonly secret: string;
}

const form = /^(tsk_[0-9a-f]{16})\.([\w-]{43})$/;

/** A new key: 64 public bits to find it by and a secret of 256. */
export function newApiKey(): ApiKeyText {
  return { prefix: `tsk_${randomBytes(8).toString('hex')}`, secret: randomBytes(32).toString('base64url') };
}

/** The parts of a key as it was sent; undefined for what no key looks like. */
export function parseApiKey(text: string): ApiKeyText | undefined {
  const [, prefix, secret] = form.exec(text) ?? [];
  return prefix === undefined || secret === undefined ? undefined : { prefix, secret };
}

/**
 * What is stored of a secret. One round of SHA-256 is enough, and slow hashes such as argon2 would add nothing but cost to
 * every request: those make guessing a password dear, which has few bits; nobody guesses 256 random ones.
 */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret has this hash, in the same time for every wrong one. */
export function matches(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(hashOf(secret), hash);
}
