import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, readAll } from './batch.js';
import { api } from './client.js';
import type { Module } from './manifest.js';
import { ApiProblem } from './problem.js';

const MINUTE = 60_000;

/** Nothing is fetched again because a window was looked at: the server tells what has changed, or a timer asks. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 3 && mayTryAgain(error),
        retryDelay: (failures, error) => waitFor(error) ?? Math.min(1000 * 2 ** failures, 15_000),
      },
    },
  });
}

/** Offline, busy and limited are passing; everything else stays as it is. */
export function mayTryAgain(error: unknown): boolean {
  return error instanceof ApiProblem && (error.offline || error.status === 503);
}

function waitFor(error: unknown): number | null {
  return error instanceof ApiProblem && error.retryAfter !== null ? error.retryAfter * 1000 : null;
}

export const modulesQuery = queryOptions({
  queryKey: ['modules'],
  queryFn: async ({ signal }): Promise<readonly Module[]> => {
    const { data } = await api.GET('/api/v1/modules', { signal });
    return (data?.data ?? []) as unknown as readonly Module[];
  },
  staleTime: 5 * MINUTE,
});

export function useModules(): readonly Module[] {
  return useQuery(modulesQuery).data ?? [];
}

/** Refresh status of a module's views, as `refresh-status` has it. */
export interface ViewStatus {
  readonly view_name: string;
  readonly strategy: string;
  readonly interval: string;
  readonly interval_seconds: number;
  readonly row_count: number | null;
  readonly size_bytes: number | null;
  readonly pending_changes: number | null;
  readonly skipped_facts: number | null;
  readonly last_refresh: string | null;
  readonly data_through: string | null;
  readonly last_duration_ms: number | null;
  readonly last_error: string | null;
  readonly failures_in_a_row: number;
  readonly next_attempt_at: string | null;
  readonly next_run_at: string | null;
  readonly generation: number;
  readonly status: 'FRESH' | 'WARNING' | 'STALE' | 'FAILED' | 'NEVER' | 'HELD';
  readonly schedule: string;
  readonly built_percent: number | null;
}

export function statusQuery(module: string) {
  return queryOptions({
    queryKey: ['status', module],
    queryFn: async ({ signal }): Promise<readonly ViewStatus[]> => {
      const { data } = await api.GET('/api/v1/{module}/refresh-status', { params: { path: { module } }, signal });
      return (data as { data?: { views?: readonly ViewStatus[] } } | undefined)?.data?.views ?? [];
    },
  });
}

/** The reads of a dashboard, as one request. Answers that did not change are the same objects as before. */
export function dashboardQuery(module: string, paths: readonly string[], everySeconds: number) {
  return queryOptions({
    queryKey: ['dashboard', module, ...paths],
    queryFn: ({ signal }): Promise<ReadonlyMap<string, Answer>> => readAll(paths, signal),
    enabled: paths.length > 0,
    refetchInterval: everySeconds > 0 ? everySeconds * 1000 : false,
    structuralSharing: false,
  });
}
