import type { Principal, RefreshEngine, ViewStatus } from '@tessera/db-core';
import { Cron } from 'croner';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Of all tenants together, so that they grow with what others have: null for callers who see some tenants only. */
interface Sizes {
  readonly row_count: number | null;
  readonly size_bytes: number | null;
  readonly pending_changes: number | null;
  readonly skipped_facts: number | null;
}

/** One view of `refresh-status`. */
export interface RefreshStatusRow extends Omit<ViewStatus, keyof Sizes>, Sizes {
  /** Time between scheduled refreshes, in words: `5 minutes`. */
  readonly interval: string;
  readonly age_seconds: number | null;
  /** When the schedule fires next; after failures the attempt may wait until `next_attempt_at`. */
  readonly next_run_at: Date | null;
}

/** Data of `refresh-status`. */
export interface RefreshStatus {
  readonly views: readonly RefreshStatusRow[];
  readonly all_views_fresh: boolean;
}

const NO_SIZES: Sizes = { row_count: null, size_bytes: null, pending_changes: null, skipped_facts: null };
const SEES_SIZES = new Set(['admin', 'service_role', 'analyst']);
const OPERATORS = new Set(['admin', 'service_role']);

function inWords(seconds: number): string {
  const units = [
    { seconds: 86_400, name: 'day' },
    { seconds: 3_600, name: 'hour' },
    { seconds: 60, name: 'minute' },
    { seconds: 1, name: 'second' },
  ];
  const unit = units.find((candidate) => seconds >= candidate.seconds && seconds % candidate.seconds === 0) ?? {
    seconds: 1,
    name: 'second',
  };
  const count = seconds / unit.seconds;
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}

/** State of each view. An error's text may quote values, so that only those who operate the server see it. */
export async function refreshStatus(
  engine: RefreshEngine,
  module: AnalyticsModuleDefinition,
  principal: Principal,
  now = Date.now(),
): Promise<RefreshStatus> {
  const statuses = await engine.status(module.name);
  const views = statuses.map((status) => ({
    ...status,
    ...(SEES_SIZES.has(principal.role) ? {} : NO_SIZES),
    last_error:
      status.last_error === null || OPERATORS.has(principal.role) ? status.last_error : 'the last refresh failed',
    interval: inWords(status.interval_seconds),
    age_seconds:
      status.last_refresh === null ? null : Math.max(0, Math.floor((now - status.last_refresh.getTime()) / 1000)),
    next_run_at: new Cron(status.schedule, { timezone: 'UTC', paused: true }).nextRun(new Date(now)),
  }));
  return { views, all_views_fresh: views.length > 0 && views.every((view) => view.status === 'FRESH') };
}
