import { type Principal, type Sql, staleAfterSeconds } from '@tessera/db-core';
import type { Read } from '../contract.js';
import type { CursorCodec, CursorPosition } from './cursor.js';
import { filtersHash } from './cursor.js';
import { etagOf } from './etag.js';
import { isCoded } from './export-codes.js';
import { ageSeconds, type Freshness, freshnessOf, worst } from './freshness.js';
import { refreshedAt } from './meta.js';
import type { CatalogEntry, QueryCatalog } from './query-catalog.js';
import type { Origin, ReadState } from './read-state.js';
import { microsOfIso, type Micros } from './micros.js';
import { isWindowed, type ReadRequest } from './read-request.js';
import { windowBounds } from './window-bounds.js';
import type { WindowBounds } from './window-bounds.types.js';

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
  /** Null for answers from the source, where nothing counts what changes, and for those with codes, which are never the same. */
  readonly etag: string | null;
  readonly filters: string;
  readonly after: CursorPosition | null;
}

/**
 * Decides where a read's rows come from, and with which statement. Without `sql` only for a window that arithmetic does for.
 * Throws InvalidInput for a bad cursor.
 */
export async function planRead(
  sql: Sql | undefined,
  state: ReadState,
  request: ReadRequest,
  principal: Principal,
  catalog: QueryCatalog,
  cursors: CursorCodec,
): Promise<ReadPlan> {
  const filters = filtersHash(request);
  const after = request.cursor === null ? null : cursors.decode(request.cursor, filters);
  const pinned = after?.to ? microsOfIso(after.to) : null;
  const stored = await windowBounds(sql, request, pinned ?? state.dataThrough);
  const live = isLive(request.read) || (catalog.hasFallback(request.read) && !usable(request, state, stored));
  const origin: Origin = live ? 'source' : 'view';
  const { freshness, stale } = judge(request, state, origin === 'source' || reaches(state, stored));
  const window = origin === 'view' ? stored : await windowBounds(sql, request, pinned ?? state.nowMicros);
  const variant = {
    origin,
    windowed: isWindowed(request),
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
  const validated = origin === 'view' && !isCoded(request);
  const etag = validated ? etagOf(request, principal, state, window, freshness, ids) : null;
  return { request, state, freshness, stale, origin, window, entry, summary, comparison, etag, filters, after };
}

/** Freshness of the worst view; NEVER where a view that nothing can stand in for is not built as far back as is asked. */
function judge(request: ReadRequest, state: ReadState, whole: boolean): { freshness: Freshness; stale: boolean } {
  const judged = state.views.map((record) => {
    const view = request.module.views.find(({ name }) => name === record.view);
    if (!view) throw new Error(`unknown view ${record.view}`);
    const limit = staleAfterSeconds(view);
    const age = ageSeconds(record, state.now);
    return { freshness: freshnessOf(record, view, state.now), stale: age === null || age > limit };
  });
  if (!whole) return { freshness: 'NEVER', stale: true };
  return { freshness: worst(judged.map((one) => one.freshness)), stale: judged.some((one) => one.stale) };
}

/** Made of sources alone: what it shows is never older than the question. */
export function isLive({ views }: Read): boolean {
  return views.length === 0;
}

/** Storage can answer: filled, not older than the module bears, and holding all of the window. */
function usable(request: ReadRequest, state: ReadState, window: WindowBounds): boolean {
  const age = ageSeconds({ refreshed_at: refreshedAt(state) }, state.now);
  if (age === null || age > request.module.health.downAfterSeconds) return false;
  const ends: Micros = window.to === null ? Number.NEGATIVE_INFINITY : microsOfIso(window.to);
  // A window that the caller named may begin after the last refresh.
  const empty = request.range !== null && window.from === window.to;
  return state.dataThrough !== null && ends <= state.dataThrough && reaches(state, window) && !empty;
}

/** Built as far back as the window, and the one that it is compared with, begin. */
function reaches(state: ReadState, window: WindowBounds): boolean {
  const from = window.earlier_from ?? window.from;
  const begins: Micros = from === null ? Number.NEGATIVE_INFINITY : microsOfIso(from);
  return begins >= state.completeFrom;
}
