import type { Principal, Role } from '@tessera/db-core';
import { permits } from '../http/scoped.js';
import type { Freshness } from '../reads/freshness.js';

interface RefreshNamed {
  /** In the refresh log. */
  readonly id: number;
  readonly module: string;
  readonly view: string;
  readonly asked_by: string;
  readonly started_at: Date;
}

/** What is told to whoever listens, from whichever server it happened on. Times are UTC. */
export type LiveEvent =
  | { readonly type: 'refresh_started'; readonly data: RefreshNamed }
  | {
      readonly type: 'refresh_finished';
      readonly data: RefreshNamed & {
        readonly finished_at: Date | null;
        readonly duration_ms: number | null;
        /** Of all tenants together: null for callers who see some tenants only. */
        readonly rows_refreshed: number | null;
        readonly outcome: string;
        readonly generation: number | null;
        readonly data_through: Date | null;
      };
    }
  | {
      readonly type: 'backfill';
      readonly data: {
        readonly module: string;
        readonly id: number;
        readonly state: string;
        readonly done_days: number;
        readonly total_days: number;
      };
    }
  | {
      readonly type: 'state';
      readonly data: { readonly module: string; readonly view: string; readonly status: Freshness };
    };

const SEES_SIZES = new Set<Role>(['admin', 'service_role', 'analyst']);

/** The event as a caller may see it; null where it is of a module that their key is not made for. */
export function forCaller(event: LiveEvent, principal: Principal): LiveEvent | null {
  if (!permits(principal, { scope: 'read', module: event.data.module })) return null;
  if (event.type !== 'refresh_finished' || SEES_SIZES.has(principal.role)) return event;
  return { ...event, data: { ...event.data, rows_refreshed: null } };
}

/** An event as text/event-stream has it. */
export function eventText(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
