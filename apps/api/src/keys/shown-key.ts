import { type ApiKeyRecord, type ApiKeyState, apiKeyState } from '@tessera/db-core';

/** A key as routes and commands show it. */
export interface ShownKey {
  readonly prefix: string;
  readonly name: string;
  readonly state: ApiKeyState;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly modules: readonly string[] | null;
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  readonly plan: string | null;
  readonly created_at: Date;
  readonly created_by: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly last_used_at: Date | null;
}

/** A key without anything that opens something. */
export function shownKey(key: ApiKeyRecord): ShownKey {
  return {
    prefix: key.prefix,
    name: key.name,
    state: apiKeyState(key),
    role: key.role,
    scopes: key.scopes,
    modules: key.modules,
    tenants: key.tenants,
    plan: key.plan,
    created_at: key.createdAt,
    created_by: key.createdBy,
    expires_at: key.expiresAt,
    revoked_at: key.revokedAt,
    revoked_by: key.revokedBy,
    last_used_at: key.lastUsedAt,
  };
}
