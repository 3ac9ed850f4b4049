import type { Window } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { parseTimestamp } from '../ingest/timestamp.js';
import type { Micros } from './micros.js';
import { parseInteger } from './parameter-value.js';
import type { ReadRequest } from './read-request.js';
import { floor, MONDAY, WIDTHS } from './window-plan.js';

/** Names by which a window can be given. */
export function windowParameters(window: Window | undefined): readonly string[] {
  if (!window || window.fixed) return [];
  return window.range ? [window.parameter, 'from', 'to'] : [window.parameter];
}

/**
 * The window that a caller asks for, by its length or by its ends; problems are added to `problems`.
 *
 * @param one the value of a parameter, where it is given
 */
export function parseWindow(
  window: Window | undefined,
  one: (name: string) => string | undefined,
  problems: FieldProblem[],
): Pick<ReadRequest, 'length' | 'range'> {
  if (!window) return { length: null, range: null };
  const { parameter, maximum } = window;
  const text = window.fixed ? undefined : one(parameter);
  const ends = window.range ? { from: one('from'), to: one('to') } : {};
  if (ends.from === undefined && ends.to === undefined) {
    if (text === undefined) return { length: window.default, range: null };
    const parsed = parseInteger(parameter, text, 1, maximum);
    if ('value' in parsed) return { length: parsed.value, range: null };
    problems.push(parsed.problem);
    return { length: null, range: null };
  }
  if (text !== undefined) {
    problems.push({
      field: parameter,
      value: text,
      detail: 'may not be given with from and to',
      limit: `${parameter}, or from and to`,
    });
  }
  const from = moment('from', ends.from, window.series, problems);
  const to = moment('to', ends.to, window.series, problems);
  if (from === null || to === null) return { length: null, range: null };
  problems.push(...faultsOf(window, from, to, ends));
  return { length: null, range: { from, to } };
}

/** Where a day that is named as the last one ends: today with the running bucket. */
function dayEnd(day: Micros, series: Window['series']): Micros {
  const now = Date.now() * 1000;
  return day > now ? day + WIDTHS.day : Math.min(day + WIDTHS.day, runningEnd(now, series));
}

/** End of the bucket that holds `now`. */
function runningEnd(now: Micros, series: Window['series']): Micros {
  const width = WIDTHS[series ?? 'hour'];
  return floor(now, width, series === 'week' ? MONDAY : 0) + width;
}

/** One end of a window; a date is all of that UTC day, be it the first one or the last. */
function moment(
  field: 'from' | 'to',
  text: string | undefined,
  series: Window['series'],
  problems: FieldProblem[],
): Micros | null {
  const at = text === undefined ? null : parseTimestamp(text);
  if (at !== null) return at * 1000;
  const day = text === undefined ? null : parseTimestamp(`${text}T00:00:00Z`);
  if (day !== null) return field === 'from' ? day * 1000 : dayEnd(day * 1000, series);
  const detail =
    text === undefined
      ? `is needed with ${field === 'from' ? 'to' : 'from'}`
      : 'must be a date or an RFC 3339 timestamp';
  const limit = 'for example 2026-03-29 or 2026-03-29T08:00:00Z; + is written %2B in a URL';
  problems.push({ field, value: text?.slice(0, 100) ?? null, detail, limit });
  return null;
}

function faultsOf(
  { parameter, maximum, series }: Window,
  from: Micros,
  to: Micros,
  { from: value, to: end }: { readonly from?: string | undefined; readonly to?: string | undefined },
): FieldProblem[] {
  const now = Date.now() * 1000;
  const latest = runningEnd(now, series);
  const faults: FieldProblem[] = [];
  if (from >= to) faults.push({ field: 'from', value, detail: 'must be before to', limit: end });
  if (from > now) faults.push({ field: 'from', value, detail: 'must not be in the future', limit: 'now' });
  else if (to > latest)
    faults.push({
      field: 'to',
      value: end,
      detail: 'must not be in the future',
      limit: 'the end of the running bucket',
    });
  if (to - from > maximum * WIDTHS[parameter]) {
    faults.push({ field: 'from', value, detail: `must be at most ${maximum} ${parameter} before to`, limit: maximum });
  }
  return faults;
}
