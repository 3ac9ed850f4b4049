import type { Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { rebuildDay } from '../refresh/days.js';
import { type Backfill, backfillOf, type BackfillRow } from './backfill-record.js';

const DAY_MS = 86_400_000;

/** A day that was made anew, and how far the backfill is with it. */
export interface BackfilledDay {
  readonly day: Date;
  readonly rows: number;
  readonly backfill: Backfill;
}

/**
 * Makes the newest day of a backfill that is not done anew, in a refresh's transaction: that the day is done is committed
 * with its figures, so that no crash does it twice or forgets it. Null: nothing is left. Throws RangeSealed.
 */
export async function backfillNextDay(sql: Sql, id: number, through: string): Promise<BackfilledDay | null> {
  const [row] = await sql.query<BackfillRow>(sqlFile('backfill/find'), [id]);
  if (!row || row.finished_at !== null) return null;
  const { module, done_from: doneFrom } = row;
  const day = new Date(doneFrom.getTime() - DAY_MS);
  const rows = await rebuildDay(sql, module, day, through);
  await sql.query('delete from core.drift_check where module = $1 and day = $2', [module, day]);
  const [done] = await sql.query<BackfillRow>(sqlFile('backfill/day-done'), [id, day, rows]);
  return { day, rows, backfill: backfillOf(done ?? row) };
}
