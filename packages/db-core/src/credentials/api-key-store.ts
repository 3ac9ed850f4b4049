import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { Principal } from '../rls/index.js';
import type { ApiKeyFilter, ApiKeyRecord, LiveApiKey, NewApiKey } from './api-key.js';
import { type LiveRow, liveKeyOf, recordOf, type RecordRow } from './api-key-row.js';

/** A database that is slow to say which keys are good is as good as away. */
const LOOK_UP_MS = 2_000;

/** The table of API keys. What administrators do runs under their own database role, which never sees a hash. */
export class ApiKeyStore {
  constructor(private readonly db: Database) {}

  /** Keys that are good at this moment, with their hashes; asked before there is a caller, so by the owner. */
  async live(): Promise<LiveApiKey[]> {
    const rows = await this.db.asOwner((sql) => sql.query<LiveRow>(sqlFile('credentials/live-keys')), {
      maintenance: true,
      statementTimeoutMs: LOOK_UP_MS,
      lockTimeoutMs: LOOK_UP_MS,
    });
    return rows.map(liveKeyOf);
  }

  /** Remembers when keys were last used, by prefix. */
  async noteUse(uses: ReadonlyMap<string, Date>): Promise<void> {
    await this.db.asOwner((sql) => sql.query(sqlFile('credentials/note-use'), [[...uses.keys()], [...uses.values()]]), {
      maintenance: true,
      statementTimeoutMs: LOOK_UP_MS,
    });
  }

  /** Makes a key; null where two of its name are good already. */
  async create(principal: Principal, key: NewApiKey): Promise<ApiKeyRecord | null> {
    return this.db.withRls(
      principal,
      async (sql) => {
        await sql.query(sqlFile('credentials/key-slot'), [key.name]);
        const rows = await sql.query<RecordRow>(sqlFile('credentials/create-key'), [
          key.prefix,
          key.name,
          key.secretHash,
          key.role,
          key.scopes,
          key.modules,
          key.tenants,
          key.plan,
          key.createdBy,
          key.expiresAt,
        ]);
        return rows[0] === undefined ? null : recordOf(rows[0]);
      },
      { readOnly: false },
    );
  }

  /** Keys by name, then prefix. */
  async list(principal: Principal, { name, state, after, limit }: ApiKeyFilter): Promise<ApiKeyRecord[]> {
    const values = [name, state, after?.name ?? null, after?.prefix ?? null, limit];
    const rows = await this.db.withRls(principal, (sql) =>
      sql.query<RecordRow>(sqlFile('credentials/list-keys'), values),
    );
    return rows.map(recordOf);
  }

  /** Ends a key; doing it again changes nothing. Null where there is no such key. */
  async revoke(principal: Principal, prefix: string): Promise<ApiKeyRecord | null> {
    const rows = await this.db.withRls(
      principal,
      (sql) => sql.query<RecordRow>(sqlFile('credentials/revoke-key'), [prefix, principal.subject]),
      { readOnly: false },
    );
    return rows[0] === undefined ? null : recordOf(rows[0]);
  }
}
