import { isoOfMicros, type Micros } from './micros.js';
import type { Comparison, WindowRange } from './read-request.js';
import type { WindowBounds } from './window-bounds.types.js';
import { floor, MONDAY, WIDTHS, type WindowPlan } from './window-plan.js';

/**
 * The whole UTC buckets that a range touches, up to the moment until which facts are known, and the window they are compared
 * with. Where all of the range is later than that moment, the window is empty.
 */
export function boundsOfRange(
  { step, grain }: Pick<WindowPlan, 'step' | 'grain'>,
  range: WindowRange,
  through: Micros,
  compare: Comparison | null,
): WindowBounds {
  const width = step === null ? grain : WIDTHS[step];
  const origin = step === 'week' ? MONDAY : 0;
  const starts = floor(range.from, width, origin);
  const bucketEnd = (at: Micros): Micros => -floor(-at, width, -origin);
  const ends = Math.max(starts, Math.min(bucketEnd(range.to), through));
  const span = bucketEnd(ends) - starts;
  const earlier =
    compare === null ? null : compare === 'previous_period' ? starts - span : yearBefore(starts, step, width);
  return {
    from: isoOfMicros(starts),
    to: isoOfMicros(ends),
    earlier_from: earlier === null ? null : isoOfMicros(earlier),
    earlier_to: earlier === null ? null : isoOfMicros(earlier + span),
  };
}

/** The same date of the year before, at a bucket's start; weeks: 52 before, so that they stay ISO weeks. */
function yearBefore(at: Micros, step: WindowPlan['step'], width: Micros): Micros {
  if (step === 'week') return at - 52 * WIDTHS.week;
  const date = new Date(at / 1000);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  // There may be no 29 February: the last day of the month stands for it.
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return floor(date.getTime() * 1000, width);
}
