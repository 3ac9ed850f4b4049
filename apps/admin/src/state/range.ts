import type { RouteWindow } from '../api/manifest.js';

/** What the reader chose to look at: each panel's own window, the last hours, or from and to. */
export type Range =
  | { readonly kind: 'own' }
  | { readonly kind: 'last'; readonly hours: number }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

export interface Preset {
  readonly value: string;
  readonly label: string;
  readonly hours: number;
}

/** In the URL as `range=7d`. */
export const PRESETS: readonly Preset[] = [
  { value: '6h', label: 'Last 6 hours', hours: 6 },
  { value: '24h', label: 'Last 24 hours', hours: 24 },
  { value: '48h', label: 'Last 48 hours', hours: 48 },
  { value: '7d', label: 'Last 7 days', hours: 168 },
  { value: '30d', label: 'Last 30 days', hours: 720 },
  { value: '90d', label: 'Last 90 days', hours: 2160 },
  { value: '365d', label: 'Last 365 days', hours: 8760 },
];

const HOURS = { hours: 1, days: 24, weeks: 168 } as const;
const BUCKET = { hour: 1, day: 24, week: 168 } as const;

/** The range that the URL names; anything else is each panel's own. */
export function rangeOf(search: {
  readonly range?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Range {
  if (search.from !== undefined && search.to !== undefined) {
    return { kind: 'between', from: search.from, to: search.to };
  }
  const preset = PRESETS.find(({ value }) => value === search.range);
  return preset ? { kind: 'last', hours: preset.hours } : { kind: 'own' };
}

/** How a read is asked for a range: its parameters, and whether they are what the reader chose. */
export interface WindowQuery {
  readonly query: Readonly<Record<string, string>>;
  /** `shortened`: the read reaches less far; `own`: its window is not the reader's to choose. */
  readonly fit: 'asked' | 'shortened' | 'own';
  /** Buckets that a series will have; null where it is none or has its own window. */
  readonly buckets: number | null;
}

const OWN: WindowQuery = { query: {}, fit: 'own', buckets: null };

export function windowQuery(window: RouteWindow | null, range: Range): WindowQuery {
  if (range.kind === 'own') return { ...OWN, fit: 'asked' };
  if (window === null || window.fixed) return OWN;
  if (range.kind === 'between') return between(window, range);
  const unit = HOURS[window.parameter];
  const wanted = Math.max(1, Math.ceil(range.hours / unit));
  const length = Math.min(wanted, window.maximum);
  return {
    query: { [window.parameter]: String(length) },
    fit: length < wanted ? 'shortened' : 'asked',
    buckets: bucketsOf(window, length * unit),
  };
}

function between(window: RouteWindow, { from, to }: { readonly from: string; readonly to: string }): WindowQuery {
  if (!window.range) return OWN;
  const longest = window.maximum * HOURS[window.parameter] * 3_600_000;
  const start = Math.max(Date.parse(from), Date.parse(to) - longest);
  const shortened = start > Date.parse(from);
  return {
    query: { from: shortened ? new Date(start).toISOString() : from, to },
    fit: shortened ? 'shortened' : 'asked',
    buckets: bucketsOf(window, (Date.parse(to) - start) / 3_600_000),
  };
}

function bucketsOf(window: RouteWindow, hours: number): number | null {
  // The buckets at both ends are whole ones.
  return window.series ? Math.ceil(hours / BUCKET[window.series]) + 1 : null;
}
