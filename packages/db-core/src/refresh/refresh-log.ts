import type { Database } from '../connection/index.js';
import { TesseraError } from '../errors/index.js';

/** Who asked for a refresh. */
export type AskedBy = 'schedule' | 'api' | 'cli' | 'start';

/** Writes that a refresh of these views starts; committed before the work, so that a crash leaves a trace. Answers the lines. */
export async function beginLog(
  db: Database,
  replica: string,
  module: string,
  views: readonly string[],
  by: { readonly asked: AskedBy; readonly slot?: Date },
): Promise<readonly number[]> {
  return db.asOwner(async (sql) => {
    const [begun] = await sql.query<{ lines: number[] }>('select core.begin_log($1, $2, $3, $4, $5) as lines', [
      module,
      views,
      by.asked,
      by.slot ?? null,
      replica,
    ]);
    return begun?.lines ?? [];
  });
}

/** Writes that the whole run failed: nothing of it was kept, and every view it was for stays as it was. */
export async function recordFailure(
  db: Database,
  module: string,
  lines: readonly number[],
  error: Error,
): Promise<void> {
  const code = error instanceof TesseraError ? error.code : 'error';
  await db.asOwner(async (sql) => {
    const failed = await sql.query<{ view: string; started_at: Date }>(
      `update core.refresh_log set finished_at = clock_timestamp(), outcome = 'failed', error_code = $2, error_message = $3,
           duration_ms = 1000 * extract(epoch from clock_timestamp() - started_at), rows_refreshed = 0
       where id = any ($1) returning view, started_at`,
      [lines, code, error.message],
    );
    for (const { view, started_at } of failed) {
      await sql.query('select core.record_outcome($1, $2, $3, null, null, 0, $4, $5)', [
        module,
        view,
        started_at,
        code,
        error.message,
      ]);
    }
  });
}
