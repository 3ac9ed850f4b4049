import { momentOf, wholeNumberOf } from '../arguments.js';
import { UsageError } from '../cli-error.js';

/** Days to compare: what `--from`, `--to` and `--days` say. */
export interface DayRangeOptions {
  readonly from?: string;
  readonly to?: string;
  readonly days?: string;
}

/** UTC days of [from, to). */
export interface DayRange {
  readonly from: Date;
  readonly to: Date;
}

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 7;
const MOST_DAYS = 3660;

/** The range asked for; the newest 7 days where nothing says otherwise. @throws UsageError */
export function dayRange({ from, to, days }: DayRangeOptions, now: Date): DayRange {
  if (days !== undefined && (from !== undefined || to !== undefined)) {
    throw new UsageError('--days counts back from now; give either it or --from and --to');
  }
  if (to !== undefined && from === undefined) {
    throw new UsageError('--to needs --from');
  }
  if (from === undefined) {
    const count = days === undefined ? DEFAULT_DAYS : wholeNumberOf('--days', days, 1, MOST_DAYS);
    return { from: new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - (count - 1) * DAY_MS), to: now };
  }
  const range = { from: momentOf('--from', from), to: to === undefined ? now : momentOf('--to', to) };
  if (range.from >= range.to) {
    throw new UsageError(`--from ${from} is not before ${to === undefined ? 'now' : `--to ${to}`}`);
  }
  return range;
}
