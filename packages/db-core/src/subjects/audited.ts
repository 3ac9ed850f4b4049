import { type AuditActor, type AuditEntry, AuditLog } from '../audit/index.js';
import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { BoundModel } from '../refresh/install.js';
import { eraseSubject } from './erase-subject.js';
import { exportSubject, type HeldRow } from './export-subject.js';
import type { ErasureReceipt } from './receipt.js';
import type { SubjectRequest } from './subject-match.js';

/** Who asks, for the audit log. */
export interface Asking {
  readonly actor: AuditActor;
  readonly requestId?: string;
}

function entryOf(
  action: string,
  { module, subject, tenant }: SubjectRequest,
  asking: Asking,
): Omit<AuditEntry, 'outcome'> {
  return {
    actor: asking.actor,
    action,
    module,
    tenants: tenant === undefined ? null : [tenant],
    subjects: [subject],
    requestId: asking.requestId ?? null,
  };
}

/**
 * {@link eraseSubject} on the record: that it begins is committed before, and that it was done together with it. A person
 * erased in every tenant is no name in the audit log, or among those who asked for backfills, either. Throws AuditNotWritten, and what eraseSubject throws.
 */
export async function eraseAudited(
  db: Database,
  bound: BoundModel,
  request: SubjectRequest,
  asking: Asking,
): Promise<ErasureReceipt> {
  const audit = new AuditLog(db);
  const entry = entryOf('subject.erase', request, asking);
  await audit.record({ ...entry, outcome: 'started' });
  try {
    return await eraseSubject(db, bound, request, async (sql, receipt) => {
      if (request.tenant === undefined) {
        await audit.forgetIn(sql, request.subject);
        await sql.query(sqlFile('backfill/forget'), [request.subject]);
      }
      const rows = receipt.relations.reduce((sum, relation) => sum + relation.rows, 0);
      await audit.recordIn(sql, { ...entry, outcome: 'succeeded', rows });
    });
  } catch (error) {
    await audit.record({ ...entry, outcome: 'failed' }).catch(() => undefined);
    throw error;
  }
}

/**
 * {@link exportSubject} on the record, which is committed before the first row. `take` gets the rows while the transaction
 * is open. Throws AuditNotWritten, PseudonymUnknown.
 */
export async function exportAudited<T>(
  db: Database,
  { model, keysFolder }: BoundModel,
  request: SubjectRequest,
  asking: Asking,
  take: (rows: AsyncGenerator<HeldRow[]>) => Promise<T>,
): Promise<T> {
  const audit = new AuditLog(db);
  const entry = entryOf('subject.export', request, asking);
  await audit.record({ ...entry, outcome: 'started' });
  let shown = 0;
  async function* counted(sql: Sql): AsyncGenerator<HeldRow[]> {
    for await (const rows of exportSubject(sql, model, request, keysFolder)) {
      shown += rows.length;
      yield rows;
    }
  }
  try {
    const taken = await db.asOwner((sql) => take(counted(sql)), {
      isolation: 'repeatable read',
      maintenance: true,
      idempotent: false,
    });
    await audit.record({ ...entry, outcome: 'succeeded', rows: shown }).catch(() => undefined);
    return taken;
  } catch (error) {
    await audit.record({ ...entry, outcome: 'failed', rows: shown }).catch(() => undefined);
    throw error;
  }
}
