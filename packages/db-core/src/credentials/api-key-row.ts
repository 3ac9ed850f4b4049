import type { Grant } from '../rls/index.js';
import type { ApiKeyRecord, LiveApiKey, NewApiKey } from './api-key.js';

/** Columns that every statement about keys returns. */
interface CommonRow extends Grant, Pick<NewApiKey, 'prefix' | 'name' | 'role' | 'tenants'> {
  readonly expires_at: Date;
}

/** A row of `live-keys.sql`. */
export interface LiveRow extends CommonRow {
  readonly secret_hash: Buffer;
}

/** A row of the statements that administrators run. */
export interface RecordRow extends CommonRow {
  readonly created_at: Date;
  readonly created_by: string;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly last_used_at: Date | null;
}

const common = ({ prefix, name, role, scopes, modules, tenants, plan, expires_at }: CommonRow) => ({
  prefix,
  name,
  role,
  scopes,
  modules,
  tenants,
  plan,
  expiresAt: expires_at,
});

export function liveKeyOf(row: LiveRow): LiveApiKey {
  return { ...common(row), secretHash: row.secret_hash };
}

export function recordOf(row: RecordRow): ApiKeyRecord {
  return {
    ...common(row),
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    lastUsedAt: row.last_used_at,
  };
}
