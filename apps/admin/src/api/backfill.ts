import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';

/** The last backfill of a module; `to` is the end of its last day. */
export interface Backfill {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly state: 'running' | 'succeeded' | 'failed';
  readonly days: number;
  readonly days_done: number;
  readonly rows: number;
  readonly error: string | null;
}

const DAY_MS = 86_400_000;

/**
 * Makes the stored figures of whole UTC days anew, newest first; it goes on when the page is left. Throws ApiProblem.
 *
 * @param last itself included
 */
export async function startBackfill(module: string, first: string, last: string): Promise<Backfill> {
  const to = new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const body = { from: first, to };
  return (await call<{ readonly data: Backfill }>(`/api/v1/${module}/backfill`, { body })).data;
}

/** How far the last backfill is; looked at each second while it runs. Null where none was asked for in 30 days. */
export function backfillQuery(module: string) {
  return queryOptions({
    queryKey: ['backfill', module],
    queryFn: async ({ signal }): Promise<Backfill | null> =>
      (await call<{ readonly data: Backfill | null }>(`/api/v1/${module}/backfill`, { signal })).data,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
    staleTime: 0,
  });
}
