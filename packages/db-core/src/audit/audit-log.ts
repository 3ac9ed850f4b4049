import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { AuditEntry } from './audit-entry.js';
import { AuditNotWritten } from './audit-not-written.error.js';

/** Module of what concerns the host itself. */
export const HOST_CHAIN = 'core';

/** The append-only log of who saw or did what. Records are committed when a call returns, or nothing has been recorded. */
export class AuditLog {
  constructor(private readonly database: Pick<Database, 'asOwner'>) {}

  /** Writes records in a transaction of their own. Throws AuditNotWritten. */
  async record(entries: AuditEntry | readonly AuditEntry[]): Promise<void> {
    try {
      await this.database.asOwner((sql) => this.recordIn(sql, entries));
    } catch (error) {
      throw new AuditNotWritten(error);
    }
  }

  /**
   * Writes records in the caller's transaction of the owner, so that an act and its record are committed together or not
   * at all.
   */
  async recordIn(sql: Sql, entries: AuditEntry | readonly AuditEntry[]): Promise<void> {
    const records = (isList(entries) ? entries : [entries]).map(recordOf);
    if (records.length > 0) await sql.query(sqlFile('audit/append'), [JSON.stringify(records)]);
  }

  /**
   * Records that an act is about to happen, does it, and records how it went: an act that cannot be recorded does not
   * happen. `rows` tells how many rows it touched. Throws AuditNotWritten, or what `work` throws.
   */
  async act<T>(
    entry: Omit<AuditEntry, 'outcome' | 'rows'>,
    work: () => Promise<T>,
    rows: (done: T) => number | null = () => null,
  ): Promise<T> {
    await this.record({ ...entry, outcome: 'started' });
    let done: T;
    try {
      done = await work();
    } catch (error) {
      await this.record({ ...entry, outcome: 'failed' }).catch(() => undefined);
      throw error;
    }
    await this.record({ ...entry, outcome: 'succeeded', rows: rows(done) });
    return done;
  }

  /** Takes an erased person's name away from what it did; its records stay, under a digest. In the owner's transaction. */
  async forgetIn(sql: Sql, subject: string): Promise<void> {
    await sql.query(sqlFile('audit/forget'), [subject]);
  }
}

function isList(entries: AuditEntry | readonly AuditEntry[]): entries is readonly AuditEntry[] {
  return Array.isArray(entries);
}

function recordOf(entry: AuditEntry): object {
  const { actor, action, module = HOST_CHAIN, outcome, tenants, subjects, object, requestId, rows, detail } = entry;
  return {
    actor: actor.subject,
    credential: actor.credential,
    role: actor.role,
    action,
    module,
    tenants: tenants ?? null,
    subjects: subjects ?? null,
    object: object ?? null,
    outcome,
    request_id: requestId ?? null,
    row_count: rows ?? null,
    detail: detail ?? null,
  };
}
