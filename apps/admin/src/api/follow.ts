import type { Row } from './batch.js';
import type { Follows } from './manifest.js';
import { currentToken } from './session.js';

/** What is followed: everything of a tenant since a moment, or one thing from its first event on. */
export type Followed = { readonly tenant: { readonly column: string; readonly id: string } } | { readonly of: string };

/** How it stands with the connection. */
export type Following =
  | { readonly state: 'connecting' | 'catching-up' | 'live' }
  /** Not to be had: the server's own words. */
  | { readonly state: 'refused'; readonly detail: string };

interface Told {
  readonly onEvents: (events: readonly Row[]) => void;
  readonly onState: (following: Following) => void;
}

const BACK_MS = 60 * 60_000;
const WAIT_MS = [500, 2_000, 5_000, 15_000] as const;
/** The server's reasons to end a connection that another one would not change. */
const FOR_GOOD = new Set([4400, 4403]);

/**
 * Follows events at a socket until the returned function is called. After a disconnection it goes on behind the last event that it
 * has seen, so that each comes at least once.
 */
export function follow(path: string, follows: Follows, what: Followed, { onEvents, onState }: Told): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let over = false;
  let last: Row | undefined;

  const connect = (): void => {
    onState({ state: 'connecting' });
    const address = new URL(path, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    socket = new WebSocket(address);
    socket.onopen = () => send(credential());
    socket.onmessage = ({ data }) => take(JSON.parse(String(data)) as Row);
    socket.onclose = ({ code, reason }) => {
      if (over) return;
      if (FOR_GOOD.has(code) || currentToken() === null) {
        stop(reason || `The connection ended (${code}).`);
        return;
      }
      timer = setTimeout(connect, code === 4503 ? 0 : WAIT_MS[Math.min(failures, WAIT_MS.length - 1)]);
      failures += 1;
    };
  };
  const send = (frame: object): void => socket?.send(JSON.stringify(frame));
  const stop = (detail: string): void => {
    over = true;
    onState({ state: 'refused', detail });
    socket?.close();
  };
  const take = (frame: Row): void => {
    const events = Array.isArray(frame['events']) ? (frame['events'] as readonly Row[]) : [];
    if (frame['type'] === 'authenticated') send(subscription(follows, what, last));
    if (frame['type'] === 'subscribed') onState({ state: 'catching-up' });
    if (frame['type'] === 'error') {
      stop(typeof frame['detail'] === 'string' ? frame['detail'] : 'The server refused to tell.');
      return;
    }
    if (events.length > 0) {
      last = events.at(-1);
      onEvents(events);
    }
    if (frame['type'] === 'caught_up') {
      failures = 0;
      onState({ state: 'live' });
    }
  };
  connect();
  return () => {
    over = true;
    clearTimeout(timer);
    socket?.close();
  };
}

function credential(): object {
  const token = currentToken() ?? '';
  return token.startsWith('tsk_') ? { type: 'authenticate', api_key: token } : { type: 'authenticate', token };
}

function subscription(follows: Follows, what: Followed, last: Row | undefined): object {
  const frame = { type: 'subscribe', subscription: 'page' };
  if ('of' in what) return { ...frame, [follows.by]: what.of, after: last?.[follows.position] ?? 0 };
  const since = last?.['received_at'] ?? last?.[follows.time] ?? new Date(Date.now() - BACK_MS).toISOString();
  return { ...frame, [what.tenant.column]: what.tenant.id, since };
}
