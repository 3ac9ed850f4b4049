import { isoOfMicros } from './micros.js';
import type { Row } from './row.js';
import type { WindowBounds } from './window-bounds.types.js';
import { grainName } from './window-plan.js';
import { ageSeconds, type Freshness } from './freshness.js';
import { finestGrain } from './finest-grain.js';
import { isWindowed, type ReadRequest } from './read-request.js';
import type { Origin, ReadState } from './read-state.js';

/** The window of an answer. `from` and `to` are null for all time. */
export interface WindowMeta {
  readonly from: string | null;
  readonly to: string | null;
  readonly tz: string;
  readonly grain: string;
}

/** What every answer says about itself. Timestamps are ISO 8601 UTC. */
export interface Meta {
  readonly generated_at: string;
  readonly refreshed_at: string | null;
  readonly data_through: string | null;
  readonly age_seconds: number | null;
  readonly stale: boolean;
  readonly state: Freshness;
  readonly generation: number;
  readonly source: Origin;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly window?: WindowMeta;
  readonly percentiles?: 'approximate' | 'exact';
  readonly compare?: { readonly with: string; readonly from: string | null; readonly to: string | null };
  readonly next_cursor?: string | null;
  readonly summary?: Row | null;
}

/** Oldest of some timestamps, null if one is missing. */
function oldest(times: readonly (string | null)[]): string | null {
  if (times.length === 0 || times.includes(null)) return null;
  return times.reduce((a, b) => (a !== null && b !== null && b < a ? b : a)) ?? null;
}

/** When the oldest of a read's views was refreshed. */
export function refreshedAt(state: ReadState): string | null {
  return oldest(state.views.map((view) => view.refreshed_at));
}

/** The envelope's `meta` without what only the rows tell. */
export function baseMeta(
  request: ReadRequest,
  state: ReadState,
  freshness: Freshness,
  stale: boolean,
  origin: Origin,
  bounds: WindowBounds,
): Meta {
  const refreshed = refreshedAt(state);
  return {
    generated_at: state.now,
    refreshed_at: refreshed,
    data_through: origin === 'source' ? state.now : oldest(state.views.map((view) => view.data_through)),
    age_seconds: ageSeconds({ refreshed_at: refreshed }, state.now),
    stale,
    state: freshness,
    generation: state.views.reduce((sum, view) => sum + view.generation, 0),
    source: origin,
    filters: filtersOf(request),
    ...windowMeta(request, bounds),
    ...(request.read.percentiles ? { percentiles: request.read.percentiles } : {}),
    ...(request.compare
      ? { compare: { with: request.compare, from: bounds.earlier_from, to: bounds.earlier_to } }
      : {}),
  };
}

function windowMeta(request: ReadRequest, bounds: WindowBounds): { readonly window?: WindowMeta } {
  const { window } = request.read;
  if (!window) return {};
  const grain = !isWindowed(request) ? 'all' : grainName(window, finestGrain(request.module, request.read));
  return { window: { from: bounds.from, to: bounds.to, tz: request.tz, grain } };
}

function filtersOf(request: ReadRequest): Readonly<Record<string, unknown>> {
  const { module, read, values, length, range, limit } = request;
  return {
    [module.tenant.column]: request.tenants,
    ...values,
    ...(read.window && !range ? { [read.window.parameter]: length } : {}),
    ...(range ? { from: isoOfMicros(range.from), to: isoOfMicros(range.to) } : {}),
    ...(read.window?.tz ? { tz: request.tz } : {}),
    ...(read.limit ? { limit } : {}),
  };
}
