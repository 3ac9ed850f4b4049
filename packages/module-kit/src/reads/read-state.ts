import type { Sql } from '@tessera/db-core';
import { loadSql } from '../sql/load-sql.js';
import type { ViewRecord } from './freshness.js';
import type { ReadRequest } from './read-request.js';
import { finestGrain } from './finest-grain.js';
import { windowPlan } from './window-plan.js';

/** Where an answer's rows come from. */
export type Origin = 'view' | 'source';

/** A window as the database computed it; timestamps in ISO 8601 UTC with microseconds, null for all time. */
export interface WindowBounds {
  /** Storage has every fact of the window (always true of the source). */
  readonly covered: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly earlier_from: string | null;
  readonly earlier_to: string | null;
}

/** All that is decided by before the query runs. */
export interface ReadState {
  /** Clock of the database, start of the transaction. */
  readonly now: string;
  readonly views: readonly ViewRecord[];
  readonly sources: readonly { readonly source: string; readonly generation: number }[];
  readonly windows: Readonly<Record<Origin, WindowBounds>>;
}

const STATE = loadSql('read-state');

/**
 * State of a read's views and its windows, in one statement.
 * @param pinned end of the window that a cursor pins
 */
export async function readState(sql: Sql, request: ReadRequest, pinned: string | null): Promise<ReadState> {
  const { module, read } = request;
  const plan = windowPlan(read, finestGrain(module, read));
  const buckets = plan && request.length !== null ? plan.buckets(request.length) : null;
  const rows = await sql.query<ReadState>(STATE, [
    module.name,
    read.views,
    read.references ?? [],
    pinned,
    plan ? request.length : null,
    plan?.unit ?? null,
    buckets === null ? null : (read.window?.series ?? null),
    buckets,
    plan?.grain ?? null,
    request.tz,
    request.compare,
    read.rollup ?? null,
  ]);
  const state = rows[0];
  if (!state) throw new Error('The state of a read is always one row');
  return state;
}
