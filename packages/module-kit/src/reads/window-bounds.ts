import type { Sql } from '@tessera/db-core';
import { loadSql } from '../sql/load-sql.js';
import { finestGrain } from './finest-grain.js';
import { isoOfMicros, type Micros } from './micros.js';
import type { ReadRequest } from './read-request.js';
import { boundsOfRange } from './range-bounds.js';
import type { WindowBounds } from './window-bounds.types.js';
import { floor, MONDAY, WIDTHS, type WindowPlan, windowPlan } from './window-plan.js';

interface Moments {
  readonly starts: Micros;
  readonly earlier: Micros | null;
  readonly earlier_ends: Micros | null;
}

const WINDOW = loadSql('window');
/** Whether arithmetic does for the window, as it does for UTC; a zone's calendar, and years, are PostgreSQL's. */
export function isPlain({ read, tz, compare, length }: ReadRequest): boolean {
  if (!read.window || length === null) return true;
  return compare !== 'previous_year' && (read.window.series === undefined || tz === 'UTC');
}

/** The window that ends at `to`. Without `sql` only for one that {@link isPlain}. */
export async function windowBounds(
  sql: Sql | undefined,
  request: ReadRequest,
  to: Micros | null,
): Promise<WindowBounds> {
  const plan = windowPlan(request.read, finestGrain(request.module, request.read));
  const { length, range } = request;
  if (to !== null && plan !== null && range !== null) return boundsOfRange(plan, range, to, request.compare);
  if (to === null || plan === null || length === null) {
    return { from: null, to: to === null ? null : isoOfMicros(to), earlier_from: null, earlier_to: null };
  }
  if (!isPlain(request) && sql === undefined) throw new Error('a calendar is asked of PostgreSQL');
  const { starts, earlier, earlier_ends } =
    sql === undefined || isPlain(request)
      ? inUtc(plan, length, to, request.compare !== null)
      : await byCalendar(sql, plan, length, to, request);
  return {
    from: isoOfMicros(starts),
    to: isoOfMicros(to),
    earlier_from: earlier === null ? null : isoOfMicros(earlier),
    earlier_to: earlier_ends === null ? null : isoOfMicros(earlier_ends),
  };
}

/** The same as {@link byCalendar} for a total, or for a series in UTC, without asking the database. */
export function inUtc(plan: WindowPlan, length: number, to: Micros, compared: boolean): Moments {
  const { step, unit, grain } = plan;
  const buckets = plan.buckets(length);
  const span = step === null || buckets === null ? length * unit : buckets * WIDTHS[step];
  const starts =
    step === null
      ? floor(to - span, grain)
      : floor(to, WIDTHS[step], step === 'week' ? MONDAY : 0) - span + WIDTHS[step];
  return { starts, earlier: compared ? starts - span : null, earlier_ends: compared ? starts : null };
}

/** The window and the earlier one by the calendar of the request's zone. */
export async function byCalendar(
  sql: Sql,
  plan: WindowPlan,
  length: number,
  to: Micros,
  request: Pick<ReadRequest, 'tz' | 'compare'>,
): Promise<Moments> {
  const rows = await sql.query<Moments>(WINDOW, [
    isoOfMicros(to),
    length,
    `${plan.unit / 1_000_000} seconds`,
    plan.step,
    plan.buckets(length),
    `${plan.grain / 1_000_000} seconds`,
    request.tz,
    request.compare,
  ]);
  const [moments] = rows;
  if (!moments) throw new Error('A window is always one row');
  return moments;
}
