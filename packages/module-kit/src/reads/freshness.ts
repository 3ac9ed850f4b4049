import { type View, type ViewState, viewState } from '@tessera/db-core';

/** How far a view may be trusted. */
export type Freshness = ViewState;

/** What the database knows of a view. Timestamps are ISO 8601 UTC. */
export interface ViewRecord {
  readonly view: string;
  readonly generation: number;
  readonly refreshed_at: string | null;
  readonly data_through: string | null;
  readonly last_outcome: string | null;
  readonly failures_in_a_row: number;
}

const WORST_FIRST: readonly Freshness[] = ['NEVER', 'FAILED', 'STALE', 'WARNING', 'FRESH'];

/** Seconds since the last successful refresh; null before the first. */
export function ageSeconds(record: Pick<ViewRecord, 'refreshed_at'>, now: string): number | null {
  if (record.refreshed_at === null) return null;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(record.refreshed_at)) / 1000));
}

/** State of one view at `now`. */
export function freshnessOf(record: ViewRecord, view: View, now: string): Freshness {
  const last_refresh = record.refreshed_at === null ? null : new Date(record.refreshed_at);
  return viewState(view, { last_refresh, last_outcome: record.last_outcome }, new Date(now));
}

/** The worst of several states. */
export function worst(states: readonly Freshness[]): Freshness {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'FRESH';
}
