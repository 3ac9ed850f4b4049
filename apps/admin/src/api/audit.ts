import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditSearch } from '../state/audit-search.js';
import { api } from './client.js';

/** Who saw or did what, as the audit log has it. */
export interface AuditRecord {
  readonly id: number;
  readonly at: string;
  readonly actor_name: string | null;
  readonly actor: string;
  readonly credential_name: string | null;
  readonly role: string;
  readonly action: string;
  readonly module: string;
  readonly tenants: readonly string[] | null;
  readonly subjects: readonly string[] | null;
  readonly object: string | null;
  readonly outcome: string;
  readonly request_id: string | null;
  readonly row_count: number | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly position: number | null;
  readonly hash: string | null;
}

interface AuditPage {
  readonly records: readonly AuditRecord[];
  readonly next: string | null;
}

const PAGE = 100;

/** Pages of the log, newest first. */
export function auditQuery(filters: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', filters],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<AuditPage> => {
      const { data } = await api.GET('/api/v1/audit', {
        params: { query: { ...queryOf(filters), limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        signal,
      });
      const answer = data as unknown as { data: readonly AuditRecord[]; meta: { next_cursor?: string | null } };
      return { records: answer.data, next: answer.meta.next_cursor ?? null };
    },
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** Days of the form are whole ones. */
function queryOf({ from, to, outcome, ...rest }: AuditSearch) {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: `${from}T00:00:00Z` }),
    ...(to === undefined ? {} : { to: `${to}T23:59:59.999Z` }),
    ...(outcome === undefined ? {} : { outcome: outcome as 'succeeded' }),
  };
}

/** The path of the same records as a file. */
export function auditPath(filters: AuditSearch): string {
  return `audit?${new URLSearchParams(queryOf(filters)).toString()}`;
}
