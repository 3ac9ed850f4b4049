import type { Database } from '../connection/index.js';
import type { View } from '../model/index.js';
import { intervalSeconds } from './cron-interval.js';

/** FRESH below one and a half intervals, WARNING below `staleAfter`, then STALE; NEVER before the first success. */
export type ViewState = 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER';

/** State of one view, with the names of the API. Times are UTC, ages are of the last success. */
export interface ViewStatus {
  readonly view_name: string;
  readonly strategy: View['strategy'];
  readonly schedule: string;
  /** Seconds between two scheduled refreshes. */
  readonly interval_seconds: number;
  readonly row_count: number;
  readonly size_bytes: number;
  readonly last_refresh: Date | null;
  readonly data_through: Date | null;
  readonly age_minutes: number | null;
  readonly status: ViewState;
  readonly generation: number;
  readonly last_duration_ms: number | null;
  readonly last_outcome: string | null;
  readonly last_error: string | null;
  readonly failures_in_a_row: number;
  readonly next_attempt_at: Date | null;
  readonly pending_changes: number;
  readonly skipped_facts: number;
  /** Facts since then are in the view; null: all are, or (status NEVER) none. */
  readonly complete_from: Date | null;
  /** How much of the time that the facts span is built in, 0 to 100; 100: all of it. */
  readonly built_percent: number;
}

interface StatusRow extends Omit<ViewStatus, 'status' | 'schedule' | 'interval_seconds' | 'complete_from'> {
  readonly complete_from: Date | null;
  readonly is_complete: boolean;
}

/** Seconds after which a view is STALE: as declared, else twice its schedule's interval. */
export function staleAfterSeconds(view: Pick<View, 'schedule' | 'staleAfterSeconds'>): number {
  return view.staleAfterSeconds ?? 2 * intervalSeconds(view.schedule);
}

/** State of a view from when it was last refreshed; see {@link ViewState}. */
export function viewState(
  view: Pick<View, 'schedule' | 'staleAfterSeconds'>,
  known: { readonly last_refresh: Date | null; readonly last_outcome: string | null },
  now: Date,
): ViewState {
  if (known.last_outcome === 'failed' || known.last_outcome === 'held') return 'FAILED';
  if (known.last_refresh === null) return 'NEVER';
  const age = (now.getTime() - known.last_refresh.getTime()) / 1000;
  const stale = staleAfterSeconds(view);
  if (age > stale) return 'STALE';
  return age > Math.min(1.5 * intervalSeconds(view.schedule), stale) ? 'WARNING' : 'FRESH';
}

export async function readStatus(db: Database, views: readonly View[], module: string): Promise<ViewStatus[]> {
  const rows = await db.asOwner(
    (sql) =>
      sql.query<StatusRow & { now: Date }>(
        `select view_name, strategy, row_count, size_bytes, last_refresh, data_through, age_minutes, generation, last_duration_ms,
           last_outcome, last_error, failures_in_a_row, next_attempt_at, pending_changes, skipped_facts,
           case when isfinite(complete_from) then complete_from end as complete_from,
           case when strategy <> 'full' then core.built_percent($1, stores)
               when complete_from = 'infinity' then 0 else 100 end as built_percent,
           clock_timestamp() as now
       from core.module_status($1)`,
        [module],
      ),
    { maintenance: true },
  );
  return rows.flatMap(({ now, is_complete: _complete, ...row }) => {
    const view = views.find(({ name }) => name === row.view_name);
    if (!view) return [];
    return [
      {
        ...row,
        status: viewState(view, row, now),
        schedule: view.schedule,
        interval_seconds: intervalSeconds(view.schedule),
      },
    ];
  });
}
