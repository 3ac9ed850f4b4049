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

/** Rows of one UTC day of a view's stores that differ from their definition, in a refresh's transaction. */
export async function differingRows(
  sql: Sql,
  module: string,
  view: string,
  day: Date,
  through: string,
): Promise<number> {
  const [found] = await sql.query<{ differing: number }>(
    'select coalesce(sum(differing), 0)::bigint as differing from core.compare_view($1, $2, $3, $4, $5)',
    [module, view, day, new Date(day.getTime() + DAY_MS), through],
  );
  return found?.differing ?? 0;
}
