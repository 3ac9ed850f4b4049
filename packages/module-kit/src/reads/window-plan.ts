import type { Read, Window } from '../contract.js';
import type { Micros } from './micros.js';

/** Widths of a window: of its unit, and of the buckets at which totals begin. */
export interface WindowPlan {
  readonly unit: Micros;
  readonly grain: Micros;
  readonly step: NonNullable<Window['series']> | null;
  /** Buckets of a series for a window of `length` units; null for totals. */
  buckets(length: number): number | null;
}

const HOUR: Micros = 3_600_000_000;

/** Width of each unit and step; days of totals are 24 hours: their window is told in UTC. */
export const WIDTHS: Readonly<Record<Window['parameter'] | NonNullable<Window['series']>, Micros>> = {
  hours: HOUR,
  days: 24 * HOUR,
  weeks: 168 * HOUR,
  hour: HOUR,
  day: 24 * HOUR,
  week: 168 * HOUR,
};
/** The first Monday of 1970, so that weeks begin on Mondays. */
export const MONDAY: Micros = 4 * WIDTHS.day;

/** Start of the bucket of that width that holds a moment. */
export function floor(at: Micros, width: Micros, origin: Micros = 0): Micros {
  return origin + Math.floor((at - origin) / width) * width;
}

const GRAINS: Readonly<Record<NonNullable<Window['grain']>, Micros>> = { '15m': HOUR / 4, '1h': HOUR, '1d': 24 * HOUR };

/** Name of a total's grain, as `meta.window` shows it; the step's for series. */
export function grainName(window: Window, finest: Window['grain']): string {
  return window.series ?? window.grain ?? finest ?? '15m';
}

/** How a read's window is computed. */
export function windowPlan(read: Read, finest: NonNullable<Window['grain']> = '15m'): WindowPlan | null {
  const { window } = read;
  if (!window) return null;
  const unit = WIDTHS[window.parameter];
  const step = window.series ?? null;
  return {
    unit,
    grain: GRAINS[window.grain ?? finest],
    step,
    buckets: (length) => (step === null ? null : Math.max(1, Math.floor((length * unit) / WIDTHS[step]))),
  };
}
