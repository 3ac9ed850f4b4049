import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';

/** One refresh of one view, as the log has it. */
export interface RefreshRecord {
  readonly id: number;
  readonly module: string;
  readonly view: string;
  readonly asked_by: string;
  readonly replica: string | null;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly data_through: string | null;
  readonly duration_ms: number | null;
  readonly rows_refreshed: number | null;
  readonly outcome: string;
  readonly error_code: string | null;
  readonly error_message: string | null;
}

interface RefreshFilter {
  readonly module?: string;
  readonly view?: string;
  readonly outcome?: 'failed';
  readonly limit: number;
}

/** The newest refreshes first. */
export function refreshesQuery(filter: RefreshFilter) {
  return queryOptions({
    queryKey: ['refreshes', filter],
    queryFn: async ({ signal }): Promise<readonly RefreshRecord[]> => {
      const { data } = await api.GET('/api/v1/refreshes', { params: { query: filter }, signal });
      return (data?.data ?? []) as unknown as readonly RefreshRecord[];
    },
  });
}

/** What became of one view that was asked to refresh. */
export interface RefreshOutcome {
  readonly view_name: string;
  readonly refresh_duration_ms: number;
  readonly rows_refreshed: number;
  readonly success: boolean;
  readonly error_message: string | null;
}

/** Refreshes views now; all of the module's without a list. Throws ApiProblem. */
export async function refreshNow(module: string, views?: readonly string[]): Promise<readonly RefreshOutcome[]> {
  const { data } = await api.POST('/api/v1/{module}/refresh', {
    params: { path: { module } },
    ...(views ? { body: { views: [...views] } } : {}),
  });
  return (data?.data ?? []) as unknown as readonly RefreshOutcome[];
}
