import { api } from './client.js';
import { type ApiProblem, problemOf } from './problem.js';

/** What a read says about its answer. */
export interface Meta {
  readonly generated_at: string;
  readonly refreshed_at: string | null;
  readonly data_through: string | null;
  readonly age_seconds: number | null;
  readonly stale: boolean;
  readonly state: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER' | null;
  readonly generation: number | null;
  readonly source: 'view' | 'source' | null;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly window?: {
    readonly from: string | null;
    readonly to: string | null;
    readonly tz: string;
    readonly grain: string;
  };
  readonly percentiles?: 'approximate' | 'exact';
  readonly compare?: { readonly with: string; readonly from: string | null; readonly to: string | null };
  readonly next_cursor?: string | null;
  readonly summary?: Row | null;
}

export type Row = Readonly<Record<string, unknown>>;

/** An answer of a read, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly single: boolean; readonly meta: Meta }
  | { readonly ok: false; readonly problem: ApiProblem };

/** Most reads of one batch. */
const MOST_PARTS = 20;

interface Part {
  readonly id: string;
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string | null;
}

/** Answers whose validator may still hold, by path; of this page's one reader. */
const kept = new Map<string, { readonly etag: string; readonly answer: Answer }>();

/** Forgets what the last reader saw. */
export function forgetAnswers(): void {
  kept.clear();
}

/**
 * Reads of one dashboard, each once, as one request (more than 20: as few as it takes). Where the server says that nothing has
 * changed (304 of a part) the answer from before is returned, the same object, so that nothing is drawn again.
 */
export async function readAll(paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Answer>> {
  const distinct = [...new Set(paths)];
  const answers = new Map<string, Answer>();
  for (let at = 0; at < distinct.length; at += MOST_PARTS) {
    const some = distinct.slice(at, at + MOST_PARTS);
    const { data } = await api.POST('/api/v1/batch', {
      body: { requests: some.map((path, index) => requestFor(path, index)) },
      ...(signal ? { signal } : {}),
    });
    for (const part of (data?.data ?? []) as readonly Part[]) {
      const path = some[Number(part.id)];
      if (path !== undefined) answers.set(path, answerOf(path, part));
    }
  }
  return answers;
}

function requestFor(path: string, index: number): { id: string; path: string; if_none_match?: string } {
  const etag = kept.get(path)?.etag;
  return { id: String(index), path, ...(etag === undefined ? {} : { if_none_match: etag }) };
}

function answerOf(path: string, part: Part): Answer {
  const before = kept.get(path);
  if (part.status === 304 && before) return before.answer;
  kept.delete(path);
  if (part.status !== 200) return { ok: false, problem: problemOf(part.status, part.body) };
  const answer = answerOfBody(part.body);
  if (part.etag) kept.set(path, { etag: part.etag, answer });
  return answer;
}

/** An envelope as rows: a single answer is one row, or none where it is null. */
export function answerOfBody(body: unknown): Answer {
  const { data, meta } = body as { data: unknown; meta: Meta };
  const single = !Array.isArray(data);
  const rows = single ? (data === null ? [] : [data as Row]) : (data as readonly Row[]);
  return { ok: true, rows, single, meta };
}
