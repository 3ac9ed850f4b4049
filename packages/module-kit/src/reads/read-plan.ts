import type { Principal, Sql } from '@tessera/db-core';
import type { CursorCodec, CursorPosition } from './cursor.js';
import { filtersHash } from './cursor.js';
import { etagOf } from './etag.js';
import { ageSeconds, type Freshness, freshnessOf, staleAfterSeconds, worst } from './freshness.js';
import { refreshedAt } from './meta.js';
import type { CatalogEntry, QueryCatalog } from './query-catalog.js';
import { readState, type Origin, type ReadState, type WindowBounds } from './read-state.js';
import type { ReadRequest } from './read-request.js';

/** All that is known of a read before its query runs. */
export interface ReadPlan {
  readonly request: ReadRequest;
  readonly state: ReadState;
  readonly freshness: Freshness;
  readonly stale: boolean;
  readonly origin: Origin;
  readonly window: WindowBounds;
  readonly entry: CatalogEntry;
  readonly summary: CatalogEntry | null;
  /** The same query without page, for the earlier window. */
  readonly comparison: CatalogEntry | null;
  /** Null for answers from the source: nothing counts what changes there. */
  readonly etag: string | null;
  readonly filters: string;
  readonly after: CursorPosition | null;
}

/** Decides where a read's rows come from, and with which statement. Throws InvalidInput for a bad cursor. */
export async function planRead(
  sql: Sql,
  request: ReadRequest,
  principal: Principal,
  catalog: QueryCatalog,
  cursors: CursorCodec,
): Promise<ReadPlan> {
  const filters = filtersHash(request);
  const after = request.cursor === null ? null : cursors.decode(request.cursor, filters);
  const state = await readState(sql, request, after?.to ?? null);
  const { freshness, stale } = judge(request, state);
  const origin: Origin = usable(request, state) || !catalog.hasFallback(request.read) ? 'view' : 'source';
  const variant = {
    origin,
    windowed: request.length !== null,
    tenants: request.tenants !== null,
    limited: request.limit !== null,
    after: after !== null,
    query: 'answer' as const,
  };
  const entry = catalog.entry(request.read, variant);
  const summary =
    request.read.summaryQuery === undefined
      ? null
      : catalog.entry(request.read, { ...variant, limited: false, after: false, query: 'summary' });
  const comparison = request.compare ? catalog.entry(request.read, { ...variant, limited: false, after: false }) : null;
  const ids = summary ? [entry.id, summary.id] : [entry.id];
  const etag = origin === 'view' ? etagOf(request, principal, state, freshness, ids) : null;
  const window = state.windows[origin];
  return { request, state, freshness, stale, origin, window, entry, summary, comparison, etag, filters, after };
}

function judge(request: ReadRequest, state: ReadState): { freshness: Freshness; stale: boolean } {
  const judged = state.views.map((record) => {
    const view = request.module.views.find(({ name }) => name === record.view);
    if (!view) throw new Error(`unknown view ${record.view}`);
    const limit = staleAfterSeconds(view);
    const age = ageSeconds(record, state.now);
    return { freshness: freshnessOf(record, view, state.now), stale: age === null || age > limit };
  });
  return { freshness: worst(judged.map((one) => one.freshness)), stale: judged.some((one) => one.stale) };
}

/** Storage can answer: filled, not older than the module bears, and reaching back as far as the window. */
function usable(request: ReadRequest, state: ReadState): boolean {
  const age = ageSeconds({ refreshed_at: refreshedAt(state) }, state.now);
  return age !== null && age <= request.module.health.downAfterSeconds && state.windows.view.covered;
}
