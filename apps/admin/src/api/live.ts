import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { rawGet } from './client.js';
import { eventsOf, type LiveEvent } from './event-stream.js';
import { asProblem } from './problem.js';
import { currentToken } from './session.js';

let listening = false;
const watchers = new Set<() => void>();

function setListening(now: boolean): void {
  listening = now;
  for (const tell of watchers) tell();
}

/** Whether the server tells of changes; while it does not, pages look by themselves from time to time. */
export function useListening(): boolean {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => listening,
  );
}

const WAIT_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const;

/**
 * Listens to `/api/v1/live` until `signal` ends it, again and again: a stream is cut at the end of a token's life, when the server stops and by
 * networks. Not by EventSource, which cannot send a credential but in the address.
 */
export async function listenLive(queries: QueryClient, signal: AbortSignal): Promise<void> {
  let failures = 0;
  const over = (): boolean => signal.aborted || currentToken() === null;
  while (!over()) {
    try {
      const response = await rawGet('/api/v1/live', 'text/event-stream', signal);
      if (failures > 0) refreshStates(queries);
      failures = 0;
      setListening(true);
      for await (const event of eventsOf(response)) applyTo(queries, event);
    } catch (error) {
      setListening(false);
      if (over()) return;
      const { status } = asProblem(error);
      // Not for this role, or a server that has no stream: the page goes on without.
      if (status === 401 || status === 403 || status === 404) return;
    }
    setListening(false);
    failures += 1;
    await pause(WAIT_MS[Math.min(failures, WAIT_MS.length) - 1] ?? 30_000, signal);
  }
}

/** Missed what happened meanwhile: ask once. */
function refreshStates(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['status'] });
  void queries.invalidateQueries({ queryKey: ['overview'] });
  void queries.invalidateQueries({ queryKey: ['dashboard'] });
}

/** Views of a module end within moments of one another: their changes are asked for together. */
const TOGETHER_MS = 400;
const changed = new Map<string, { refreshed: boolean }>();

/** What an event makes out of date. */
function applyTo(queries: QueryClient, { type, data }: LiveEvent): void {
  const module = data['module'];
  if (type === 'backfill') void queries.invalidateQueries({ queryKey: ['backfill', module] });
  if (typeof module !== 'string' || !(type === 'refresh_finished' || type === 'state')) return;
  const known = changed.get(module);
  if (known) {
    known.refreshed ||= type === 'refresh_finished';
    return;
  }
  const change = { refreshed: type === 'refresh_finished' };
  changed.set(module, change);
  setTimeout(() => {
    changed.delete(module);
    void queries.invalidateQueries({ queryKey: ['status', module] });
    void queries.invalidateQueries({ queryKey: ['overview'] });
    if (!change.refreshed) return;
    void queries.invalidateQueries({ queryKey: ['refreshes'] });
    void queries.invalidateQueries({ queryKey: ['dashboard', module] });
  }, TOGETHER_MS);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
