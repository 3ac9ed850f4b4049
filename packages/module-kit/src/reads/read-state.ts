import type { Sql } from '@tessera/db-core';
import type { ViewRecord } from './freshness.js';
import { isoOfMicros, type Micros } from './micros.js';
import type { ReadRequest } from './read-request.js';

/** Where an answer's rows come from. */
export type Origin = 'view' | 'source';

/** All that is decided by before the query runs. Timestamps are ISO 8601 UTC. */
export interface ReadState {
  /** Clock of the database, start of the transaction. */
  readonly now: string;
  readonly views: readonly ViewRecord[];
  /** Of joined sources: what refreshes have drained, and changes since. */
  readonly sources: readonly { readonly source: string; readonly generation: number; readonly pending: number }[];
  /** Facts since then are in all that the read is made of; `-Infinity`: all are; `Infinity`: not enough for it, or no such store. */
  readonly completeFrom: Micros;
  /** Up to when all views are complete; null where one was never filled. */
  readonly dataThrough: Micros | null;
  readonly nowMicros: Micros;
}

interface StateRow {
  readonly kind: 'now' | 'view' | 'source' | 'store';
  readonly name: string | null;
  readonly generation: number | null;
  readonly moment: number | null;
  readonly through: number | null;
  readonly last_outcome: string | null;
  readonly failures: number | null;
}

const MICROS = (column: string): string => `(1000000 * extract(epoch from ${column}))::bigint`;
// Three plain look-ups: planning one clever statement takes longer than all of them.
const BASE = `select 'now' as kind, null as name, null::bigint as generation, ${MICROS('now()')} as moment,
    null::bigint as through, null as last_outcome, null::integer as failures
union all
select 'view', view, generation, ${MICROS('refreshed_at')}, ${MICROS('data_through')}, last_outcome, failures_in_a_row
from core.view_state where module = $1 and view = any ($2)`;
const SOURCES = `
union all
select 'source', source, generation, pending, null, null, null from core.source_versions($1, `;
const STORE = `
union all
select 'store', store, null, case when isfinite(complete_from) then ${MICROS('complete_from')} end, null,
    case when complete_from = '-infinity' or complete_from <= now() - keep then 'complete' end, null
from core.store_state where module = $1 and store = any (`;

/** State of a read's views, of the sources it refers to and of its stores, in one statement. */
export async function readState(sql: Sql, request: ReadRequest): Promise<ReadState> {
  const { module, read } = request;
  const references = read.references ?? [];
  const values: unknown[] = [module.name, read.views];
  let text = BASE;
  // Planning costs more than running here: what a read does not need is not asked.
  if (references.length > 0) text += `${SOURCES}$${values.push(references)})`;
  const further = Object.values(read.further ?? {});
  const stores = read.rollup === undefined ? storesOf(request) : [read.rollup, ...further.map(({ rollup }) => rollup)];
  if (stores.length > 0) text += `${STORE}$${values.push(stores)})`;
  const rows = await sql.query<StateRow>(text, values);
  const now = rows.find((row) => row.kind === 'now')?.moment ?? Date.now() * 1000;
  const views = read.views.map((view) =>
    recordOf(
      view,
      rows.find((row) => row.kind === 'view' && row.name === view),
    ),
  );
  const through = read.views.map(
    (view) => rows.find((row) => row.kind === 'view' && row.name === view)?.through ?? null,
  );
  return {
    now: isoOfMicros(now),
    nowMicros: now,
    views,
    sources: references.map((source) => {
      const row = rows.find((candidate) => candidate.kind === 'source' && candidate.name === source);
      return { source, generation: row?.generation ?? 0, pending: row?.moment ?? 0 };
    }),
    completeFrom: Math.max(
      Number.NEGATIVE_INFINITY,
      ...stores.map((store) => {
        const from = completeFrom(rows.find((row) => row.kind === 'store' && row.name === store));
        const ever = further.some((one) => one.rollup === store && one.over === 'all');
        return ever && Number.isFinite(from) ? Number.POSITIVE_INFINITY : from;
      }),
    ),
    dataThrough: through.reduce(
      (least, one) => (least === null || one === null ? null : Math.min(least, one)),
      through[0] ?? null,
    ),
  };
}

/** What a read of views alone is made of; a materialized view has all or nothing. */
function storesOf({ module, read }: ReadRequest): string[] {
  const kept = module.views.filter(({ name, strategy }) => strategy !== 'full' && read.views.includes(name));
  return kept.flatMap((view) => view.of);
}

function recordOf(view: string, row: StateRow | undefined): ViewRecord {
  return {
    view,
    generation: row?.generation ?? 0,
    refreshed_at: typeof row?.moment === 'number' ? isoOfMicros(row.moment) : null,
    data_through: typeof row?.through === 'number' ? isoOfMicros(row.through) : null,
    last_outcome: row?.last_outcome ?? null,
    failures_in_a_row: row?.failures ?? 0,
  };
}

function completeFrom(store: StateRow | undefined): Micros {
  if (store?.last_outcome === 'complete') return Number.NEGATIVE_INFINITY;
  return store?.moment ?? Number.POSITIVE_INFINITY;
}
