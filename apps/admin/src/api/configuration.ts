import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';

/** A variable and what is in force; a secret says only whether it is set. */
export interface Setting {
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly default: string | number | boolean | null;
  readonly from: string;
  readonly description: string;
}

export const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: async ({ signal }): Promise<readonly Setting[]> => {
    return (await call<{ readonly data: readonly Setting[] }>('/api/v1/configuration', { signal })).data;
  },
});
