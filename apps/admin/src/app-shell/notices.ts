import { useSyncExternalStore } from 'react';

/** A short message at the edge of the page; it goes by itself, a problem stays until it is closed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'problem';
}

const STAYS_MS = 6_000;

let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Notice[]): void {
  notices = next;
  for (const tell of listeners) tell();
}

export function notify(text: string, kind: Notice['kind'] = 'done'): void {
  last += 1;
  const id = last;
  set([...notices.slice(-3), { id, text, kind }]);
  if (kind === 'done') setTimeout(() => dismiss(id), STAYS_MS);
}

export function dismiss(id: number): void {
  set(notices.filter((notice) => notice.id !== id));
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => notices,
  );
}
