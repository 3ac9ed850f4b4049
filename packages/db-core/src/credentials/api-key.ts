import type { Role } from '../model/index.js';
import type { Grant } from '../rls/index.js';

/** What a new key may do, and for how long. */
export interface NewApiKey extends Grant {
  /** Public part; the key is known by it. */
  readonly prefix: string;
  /** What people call it; two good keys may share a name, so that one can take over from the other. */
  readonly name: string;
  /** SHA-256 of the secret, 32 bytes. */
  readonly secretHash: Buffer;
  readonly role: Role;
  /** Tenants by claim, for example `{ organizations: ['acme'] }`. */
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** A key that is good at this moment, as authentication needs it. */
export type LiveApiKey = Omit<NewApiKey, 'createdBy'>;

/** A key as an administrator sees it; nothing in it opens anything. */
export interface ApiKeyRecord extends Omit<NewApiKey, 'secretHash'> {
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  /** Within a minute or so; null: never used. */
  readonly lastUsedAt: Date | null;
}

/** What has become of a key. */
export type ApiKeyState = 'live' | 'expired' | 'revoked';

/** Which keys to list. */
export interface ApiKeyFilter {
  readonly name: string | null;
  readonly state: ApiKeyState | null;
  /** The last key of the page before. */
  readonly after: { readonly name: string; readonly prefix: string } | null;
  readonly limit: number;
}

/** The state of a key at a moment. */
export function apiKeyState(key: Pick<ApiKeyRecord, 'revokedAt' | 'expiresAt'>, now = new Date()): ApiKeyState {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt <= now ? 'expired' : 'live';
}
