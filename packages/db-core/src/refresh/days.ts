import type { Sql } from '../connection/index.js';
import { RangeSealed } from './range-sealed.error.js';

const DAY_MS = 86_400_000;

/** UTC days that [from, to) touches, the newest first. */
export function daysBackwards(from: Date, to: Date): Date[] {
  const first = Math.floor(from.getTime() / DAY_MS);
  const last = Math.ceil(to.getTime() / DAY_MS);
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => new Date((last - 1 - i) * DAY_MS));
}

/** Makes one UTC day of a module's figures anew, in a refresh's transaction. Answers the rows written. Throws RangeSealed. */
export async function rebuildDay(sql: Sql, module: string, day: Date, through: string): Promise<number> {
  try {
    const [made] = await sql.query<{ rows: number }>('select core.rebuild($1, $2, $3, $4) as rows', [
      module,
      day,
      new Date(day.getTime() + DAY_MS),
      through,
    ]);
    return made?.rows ?? 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SEAL0')
      throw new RangeSealed(error.message, error);
    throw error;
  }
}

/** Stored rows of one store that differ from its definition on one day; null: nothing to compare with, sealed or not built. */
export interface StoreDifference {
  readonly store: string;
  readonly differing: number | null;
}

/** Compares stores with the source on one UTC day, or (null) their rows over all time, in a refresh's transaction. */
export async function compareStores(
  sql: Sql,
  module: string,
  stores: readonly string[],
  day: Date | null,
  through: string,
): Promise<StoreDifference[]> {
  return sql.query<StoreDifference>(
    "select * from core.compare_stores($1, $2, coalesce($3::timestamptz, '-infinity'), $4)",
    [module, stores, day, through],
  );
}

/** Makes the figures of one UTC day, or (null) the rows of some stores over all time, anew. Throws RangeSealed. */
export async function healDay(
  sql: Sql,
  module: string,
  stores: readonly string[],
  day: Date | null,
  through: string,
): Promise<void> {
  if (day === null) await sql.query('select core.rebuild_all_time($1, $2)', [module, stores]);
  else await rebuildDay(sql, module, day, through);
}
