import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { sealAudit } from './seal-audit.js';

/** Days that records are kept where a module does not say otherwise. */
export const AUDIT_DAYS = 365;

const BATCH = 20_000;
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Takes a module's records before `line` away, from the beginning of its chain; each cut leaves a record that says where,
 * so that the rest verifies. Answers how many. Refuses a chain that does not hold.
 */
export async function retainAudit(db: Pick<Database, 'asOwner'>, module: string, line: Date): Promise<number> {
  let cut = 0;
  for (;;) {
    const [row] = await db.asOwner((sql) => sql.query<{ cut: number }>(sqlFile('audit/cut'), [module, line, BATCH]), {
      maintenance: true,
      lockTimeoutMs: LOCK_TIMEOUT_MS,
    });
    const count = row?.cut ?? 0;
    if (count > 0) await sealAudit(db);
    cut += count;
    if (count < BATCH) return cut;
  }
}
