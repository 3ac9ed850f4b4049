import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';
import type { Meta, Row } from './batch.js';

/** SQL of one statement: the query of the read, and what the host puts before it. */
export interface Statement {
  readonly sql: string;
  readonly query: { readonly file: string; readonly sql: string };
  readonly relations: readonly { readonly name: string; readonly sql: string; readonly hint?: string }[];
  readonly parameters: readonly {
    readonly position: number;
    readonly name: string;
    readonly value: unknown;
    readonly used_by: 'query' | 'host';
  }[];
}

export interface ExplainedView {
  readonly name: string;
  readonly description: string;
  readonly strategy: string;
  readonly schedule: string;
  readonly view: { readonly file: string; readonly sql: string };
  readonly definition: { readonly file: string; readonly sql: string } | null;
  readonly state: string;
  readonly refresh: {
    readonly id: number;
    readonly started_at: string;
    readonly finished_at: string | null;
    readonly duration_ms: number | null;
    readonly rows_refreshed: number | null;
    readonly data_through: string | null;
    readonly generation: number | null;
    readonly asked_by: string;
    readonly outcome: string;
  } | null;
}

/** Where an answer comes from. */
export interface Explanation {
  readonly path: string;
  readonly origin: 'view' | 'source';
  readonly statement: Statement;
  readonly summary: Statement | null;
  readonly views: readonly ExplainedView[];
  readonly sources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly role: string;
    readonly description: string;
    readonly relation: string | null;
  }[];
}

export interface Difference {
  readonly row: Row | null;
  /** Null: the row is in one of both only. */
  readonly field: string | null;
  readonly view: unknown;
  readonly source: unknown;
}

/** An answer computed twice at the same moment: from the view, and from the source. */
export interface Verification {
  readonly equal: boolean;
  readonly differences: readonly Difference[];
  readonly within_one_percent: readonly Difference[];
  readonly compared: { readonly rows: number; readonly figures: number; readonly differences: number };
  readonly pending_changes: number | null;
}

/** @param path the module's read with its query, without the module */
export function explainQuery(module: string, path: string) {
  return queryOptions({
    queryKey: ['explain', module, path],
    queryFn: async ({ signal }): Promise<Explanation> => {
      const at = `/api/v1/${module}/explain?path=${encodeURIComponent(path)}`;
      return (await call<{ readonly data: Explanation }>(at, { signal })).data;
    },
    staleTime: 0,
  });
}

/** Computes the answer again from the source. Throws ApiProblem. */
export async function verify(module: string, path: string): Promise<Verification & { readonly meta: Meta }> {
  const answer = await call<{ readonly data: Verification; readonly meta: Meta }>(`/api/v1/${module}/verify`, {
    body: { path },
  });
  return { ...answer.data, meta: answer.meta };
}
