import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';
import type { ViewState } from '../panels/state-mark.js';

/** A view and how old it is. */
export interface ViewAge {
  readonly view: string;
  readonly last_refresh: string | null;
  readonly age_seconds: number | null;
}

/** A module at a glance. Null: not known, or not for this reader. */
export interface ModuleOverview {
  readonly module: string;
  readonly title: string;
  readonly state: ViewState;
  readonly views: number;
  readonly freshest: ViewAge | null;
  readonly stalest: ViewAge | null;
  readonly facts_today: number | null;
  readonly facts: readonly { readonly source: string; readonly facts: number | null }[];
  readonly failed_refreshes_24h: number;
  readonly pending_changes: number | null;
  readonly tenants: number;
}

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: async ({ signal }): Promise<readonly ModuleOverview[]> => {
    return (await call<{ readonly data: readonly ModuleOverview[] }>('/api/v1/overview', { signal })).data;
  },
  // Facts come in without a refresh.
  refetchInterval: 60_000,
});
