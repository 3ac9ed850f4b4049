import type { View } from '@tessera/db-core';
import { cronIntervalSeconds } from '../schedule/cron-interval.js';

/** How far a view may be trusted. */
export type Freshness = 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';

/** What the database knows of a view. Timestamps are ISO 8601 UTC. */
export interface ViewRecord {
  readonly view: string;
  readonly generation: number;
  readonly refreshed_at: string | null;
  readonly data_through: string | null;
  readonly last_outcome: string | null;
  readonly failures_in_a_row: number;
}

const BAD_OUTCOMES = new Set(['failed', 'held']);
const WORST_FIRST: readonly Freshness[] = ['NEVER', 'FAILED', 'STALE', 'WARNING', 'FRESH'];

/** Seconds after which a view is STALE: as declared, else twice its schedule's interval. */
export function staleAfterSeconds(view: View): number {
  return view.staleAfterSeconds ?? 2 * cronIntervalSeconds(view.schedule);
}

/** Seconds since the last successful refresh; null before the first. */
export function ageSeconds(record: Pick<ViewRecord, 'refreshed_at'>, now: string): number | null {
  if (record.refreshed_at === null) return null;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(record.refreshed_at)) / 1000));
}

/**
 * State of one view, by the rule of db-core's `viewState`, without working out its schedule at every request: a failed
 * refresh never looks fresh; WARNING begins at one and a half intervals.
 */
export function freshnessOf(record: ViewRecord, view: View, now: string): Freshness {
  if (BAD_OUTCOMES.has(record.last_outcome ?? '')) return 'FAILED';
  const age = ageSeconds(record, now);
  if (age === null) return 'NEVER';
  const staleAfter = staleAfterSeconds(view);
  if (age > staleAfter) return 'STALE';
  return age > Math.min(1.5 * cronIntervalSeconds(view.schedule), staleAfter) ? 'WARNING' : 'FRESH';
}

/** The worst of several states. */
export function worst(states: readonly Freshness[]): Freshness {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'FRESH';
}
