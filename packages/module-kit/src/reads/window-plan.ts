import type { Read, Window } from '../contract.js';

/** Widths in SQL: of the window's unit, and of the buckets at which totals begin. */
export interface WindowPlan {
  readonly unit: string;
  readonly grain: string;
  /** Buckets of a series for a window of `length` units; null for totals. */
  buckets(length: number): number | null;
}

const HOURS: Readonly<Record<Window['parameter'] | NonNullable<Window['series']>, number>> = {
  hours: 1,
  days: 24,
  weeks: 168,
  hour: 1,
  day: 24,
  week: 168,
};
const GRAINS: Readonly<Record<NonNullable<Window['grain']>, string>> = {
  '15m': '15 minutes',
  '1h': '1 hour',
  '1d': '1 day',
};

/** Name of a total's grain, as `meta.window` shows it; the step's for series. */
export function grainName(window: Window, finest: Window['grain']): string {
  return window.series ?? window.grain ?? finest ?? '15m';
}

/** How a read's window is computed. */
export function windowPlan(read: Read, finest: Window['grain'] = '15m'): WindowPlan | null {
  const { window } = read;
  if (!window) return null;
  const unit = HOURS[window.parameter];
  const step = window.series ? HOURS[window.series] : null;
  return {
    // Days of totals are 24 hours: their window is told in UTC.
    unit: `${unit} hours`,
    grain: GRAINS[window.grain ?? finest],
    buckets: (length) => (step === null ? null : Math.max(1, Math.floor((length * unit) / step))),
  };
}
