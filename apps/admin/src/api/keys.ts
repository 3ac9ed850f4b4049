import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';

/** An API key without its secret. */
export interface ApiKey {
  readonly prefix: string;
  readonly name: string;
  readonly state: 'live' | 'expired' | 'revoked';
  readonly role: string;
  readonly scopes: readonly string[];
  readonly modules: readonly string[] | null;
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  readonly plan: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly expires_at: string;
  readonly last_used_at: string | null;
}

export const KEY_ROLES = ['authenticated', 'analyst', 'research', 'admin', 'service_role'] as const;
export const KEY_SCOPES = ['read', 'ingest', 'refresh', 'admin'] as const;

export interface NewKey {
  readonly name: string;
  readonly role: (typeof KEY_ROLES)[number];
  readonly scopes: readonly (typeof KEY_SCOPES)[number][];
  readonly modules: readonly string[] | null;
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  readonly expires_in_days: number;
}

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async ({ signal }): Promise<readonly ApiKey[]> => {
    const { data } = await api.GET('/api/v1/keys', { params: { query: { limit: 500 } }, signal });
    return (data?.data ?? []) as unknown as readonly ApiKey[];
  },
});

/** Makes a key and returns it: the server shows it this once. Throws ApiProblem. */
export async function createKey({ tenants, modules, ...key }: NewKey): Promise<string> {
  const { data } = await api.POST('/api/v1/keys', {
    body: {
      ...key,
      scopes: [...key.scopes],
      ...(modules === null ? {} : { modules: [...modules] }),
      ...(Object.keys(tenants).length === 0
        ? {}
        : {
            tenants: Object.fromEntries(
              Object.entries(tenants).map(([claim, ids]) => [
                claim,
                ids.map((id) => id.trim()).filter((id) => id !== ''),
              ]),
            ),
          }),
    },
  });
  return (data as unknown as { readonly data: { readonly key: string } }).data.key;
}

/** Ends a key within ten seconds, for good. Throws ApiProblem. */
export async function revokeKey(prefix: string): Promise<void> {
  await api.DELETE('/api/v1/keys/{prefix}', { params: { path: { prefix } } });
}
