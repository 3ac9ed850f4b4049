import type { Database } from '../connection/index.js';
import { LockTimeout } from '../errors/index.js';

/** Writers wait this long at most. */
const LOCK_TIMEOUT_MS = 1_000;

/**
 * Drops the partitions of a source that are below its sealed line as a whole, the keys of their facts before them, about
 * `batch` in a transaction; tells how many facts each partition had. Where a long transaction holds the table, partitions stay for
 * the next time, and their facts are left to be deleted one by one.
 */
export async function retirePartitions(
  db: Database,
  module: string,
  { source, timeColumn }: { readonly source: string; readonly timeColumn: string },
  batch: number,
  onRetired: (facts: number) => void,
): Promise<void> {
  for (;;) {
    const [oldest] = await db.asOwner((sql) =>
      sql.query<{ partition: string | null }>('select core.retired_partition($1, $2) as partition', [module, source]),
    );
    const partition = oldest?.partition ?? null;
    if (partition === null) return;
    let facts = 0;
    let after: string | null = '-infinity';
    while (after !== null) {
      const values: unknown[] = [module, source, partition, timeColumn, after, batch];
      const rows: { retired: number; last: string | null }[] = await db.asOwner(
        (sql) => sql.query('select retired, last::text from core.retire_keys($1, $2, $3, $4, $5, $6)', values),
        { maintenance: true },
      );
      after = rows[0]?.last ?? null;
      facts += rows[0]?.retired ?? 0;
    }
    try {
      await db.asOwner((sql) => sql.client.query(`drop table if exists ${partition}`), {
        lockTimeoutMs: LOCK_TIMEOUT_MS,
      });
    } catch (error) {
      if (error instanceof LockTimeout) return;
      throw error;
    }
    if (facts > 0) onRetired(facts);
  }
}
