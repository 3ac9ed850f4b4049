import type { Sql } from '@tessera/db-core';
import { NothingVisible } from '../http/problems.js';
import { bindValues } from './bind.js';
import { comparer } from './compare.js';
import type { CursorCodec } from './cursor.js';
import { baseMeta, type Meta } from './meta.js';
import { keyColumn, orderKeys } from './order-keys.js';
import type { Envelope } from './read-answer.js';
import type { ReadPlan } from './read-plan.js';
import { type Row, withLists } from './row.js';

/** Rows of the window that a plan compares with; none where it compares with nothing. */
export async function earlierRows(sql: Sql, plan: ReadPlan): Promise<Row[]> {
  const { request, window, comparison } = plan;
  if (!comparison) return [];
  // A page's rows may stand elsewhere in the earlier order: the comparison needs all of the earlier rows.
  const bounds = { from: window.earlier_from, to: window.earlier_to };
  return sql.query<Row>(comparison.text, bindValues(comparison, request, bounds, null));
}

/** The summary over the same parts, under its name. Throws NothingVisible where a list needs one to exist. */
export async function summaryOf(sql: Sql, plan: ReadPlan): Promise<Readonly<Record<string, Row | null>>> {
  if (!plan.summary) return {};
  const { read } = plan.request;
  const [row] = await sql.query<Row>(plan.summary.text, bindValues(plan.summary, plan.request, plan.window, null));
  if (!row && read.shape === 'list' && read.missing === 'not_found') throw new NothingVisible();
  return { [read.summaryName ?? 'summary']: row ?? null };
}

/** What a plan's statements give, and what only they can tell `meta`: nothing of it depends on when it was asked. */
export interface PlanResult {
  readonly data: Envelope['data'];
  readonly extra: Pick<Meta, 'next_cursor'> & Readonly<Record<string, unknown>>;
  /** Rows of `data`. */
  readonly rows: number;
}

/** Runs a plan's statements. Throws NothingVisible for a single answer that must exist. */
export async function runPlan(sql: Sql, plan: ReadPlan, cursors: CursorCodec): Promise<PlanResult> {
  const { request, window, entry, after } = plan;
  const { read } = request;
  const rows = await sql.query<Row>(entry.text, bindValues(entry, request, window, after));
  const extra = await summaryOf(sql, plan);
  const compared = request.compare ? comparer(read, await earlierRows(sql, plan)) : undefined;
  if (read.shape === 'single') {
    const row = rows[0];
    if (!row && read.missing === 'not_found') throw new NothingVisible();
    const lists = Object.keys(read.fields).filter((name) => read.fields[name]?.type === 'array');
    const told = row && withLists(row, lists);
    return { data: told ? (compared?.(told, 0) ?? told) : null, extra, rows: 1 };
  }
  const { page, next } = pageOf(plan, rows, cursors);
  const seen = after?.seen ?? 0;
  const data = compared ? page.map((row, at) => compared(row, seen + at)) : page;
  return { data, extra: { ...extra, ...(read.limit ? { next_cursor: next } : {}) }, rows: data.length };
}

/** The body of an answer, with what is true of it now. */
export function envelope(plan: ReadPlan, { data, extra }: PlanResult): Envelope {
  const { request, state, freshness, stale, origin, window } = plan;
  return { data, meta: { ...baseMeta(request, state, freshness, stale, origin, window), ...extra } };
}

function pageOf(
  plan: ReadPlan,
  rows: readonly Row[],
  cursors: CursorCodec,
): { page: readonly Row[]; next: string | null } {
  const { request, filters, window, after } = plan;
  if (request.limit === null) return { page: rows, next: null };
  const keys = orderKeys(request.read.order ?? []);
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  const key = keys.map((_, at) => textOf(last?.[keyColumn(at)]));
  const seen = (after?.seen ?? 0) + page.length;
  const more = rows.length > page.length && keys.length > 0;
  const next = more ? cursors.encode(filters, { to: window.to, key, seen }) : null;
  return { page: page.map((row) => withoutKeys(row, keys.length)), next };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The row as the caller sees it. */
export function withoutKeys(row: Row, keys: number): Row {
  if (keys === 0) return row;
  const hidden = new Set(Array.from({ length: keys }, (_, at) => keyColumn(at)));
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.has(column)));
}
