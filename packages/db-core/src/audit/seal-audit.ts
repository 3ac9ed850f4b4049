import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';

const BATCH = 5_000;

/** Chains the records that wait; answers how many. Safe to call on every replica: one at a time does it. */
export async function sealAudit(db: Pick<Database, 'asOwner'>): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [row] = await db.asOwner((sql) => sql.query<{ sealed: number }>(sqlFile('audit/seal'), [BATCH]), {
      maintenance: true,
    });
    const count = row?.sealed ?? 0;
    sealed += count;
    if (count < BATCH) return sealed;
  }
}
