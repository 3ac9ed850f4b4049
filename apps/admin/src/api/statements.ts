import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';

/** A statement and what it has cost the database since its statistics began; times in milliseconds. */
export interface Statement {
  readonly statement: string;
  readonly role: string;
  readonly calls: number;
  readonly total_ms: number;
  readonly mean_ms: number;
  readonly max_ms: number;
  readonly rows: number;
}

/** The hundred that took most time in all. */
export const statementsQuery = queryOptions({
  queryKey: ['statements'],
  queryFn: async ({ signal }): Promise<readonly Statement[]> => {
    return (await call<{ readonly data: readonly Statement[] }>('/api/v1/statements?limit=100', { signal })).data;
  },
  staleTime: 0,
});
