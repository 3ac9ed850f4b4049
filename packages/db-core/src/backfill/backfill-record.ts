import type { AskedBy } from '../refresh/refresh-log.js';

const DAY_MS = 86_400_000;

/** Whole UTC days of one module that are made anew from its sources, the newest first. */
export interface Backfill {
  readonly id: number;
  readonly module: string;
  /** First moment of the first day. */
  readonly from: Date;
  /** End of the last day, itself not included. */
  readonly to: Date;
  /** Days from here to `to` are done. */
  readonly doneFrom: Date;
  readonly days: number;
  readonly daysDone: number;
  /** Stored rows that were written. */
  readonly rows: number;
  readonly state: 'running' | 'succeeded' | 'failed';
  /** Why the last try at a day failed; null once a day has succeeded. */
  readonly error: string | null;
  readonly asked: AskedBy;
  /** Who asked; null where that is not known, or the person was erased. */
  readonly askedBy: string | null;
  readonly askedRole: string;
  readonly askedAt: Date;
  /** When the last day was done. */
  readonly advancedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A row of `core.backfill`. */
export interface BackfillRow {
  readonly id: number;
  readonly module: string;
  readonly range_from: Date;
  readonly range_to: Date;
  readonly done_from: Date;
  readonly rows_written: number;
  readonly state: Backfill['state'];
  readonly error: string | null;
  readonly asked: AskedBy;
  readonly asked_by: string | null;
  readonly asked_role: string;
  readonly asked_at: Date;
  readonly advanced_at: Date | null;
  readonly finished_at: Date | null;
}

/** The record as code reads it. */
export function backfillOf(row: BackfillRow): Backfill {
  const { range_from: from, range_to: to, done_from: doneFrom } = row;
  return {
    id: row.id,
    module: row.module,
    from,
    to,
    doneFrom,
    days: daysBetween(from, to),
    daysDone: daysBetween(doneFrom, to),
    rows: row.rows_written,
    state: row.state,
    error: row.error,
    asked: row.asked,
    askedBy: row.asked_by,
    askedRole: row.asked_role,
    askedAt: row.asked_at,
    advancedAt: row.advanced_at,
    finishedAt: row.finished_at,
  };
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_MS);
}
