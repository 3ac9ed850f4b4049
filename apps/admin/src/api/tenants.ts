import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';

/** A tenant that the reader may choose. */
export interface Tenant {
  readonly id: string;
  readonly name: string | null;
  readonly is_platform: boolean;
}

/** Tenants of a module whose id or name has `q` in it; the first ones where there are many. */
export function tenantsQuery(module: string, q = '') {
  return queryOptions({
    queryKey: ['tenants', module, q],
    queryFn: async ({ signal }): Promise<readonly Tenant[]> => {
      const query = new URLSearchParams({ limit: '100', ...(q === '' ? {} : { q }) });
      const at = `/api/v1/${module}/tenants?${query.toString()}`;
      return (await call<{ readonly data: readonly Tenant[] }>(at, { signal })).data;
    },
    staleTime: 300_000,
  });
}
