import type { Sql } from '../connection/index.js';
import { RangeSealed } from './range-sealed.error.js';

export const DAY_MS = 86_400_000;

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
