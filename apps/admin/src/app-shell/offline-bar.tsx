import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { asProblem } from '../api/problem.js';

/** Tells that what is shown is from before: the network or the server is away. */
export function OfflineBar() {
  const queries = useQueryClient();
  const online = useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  );
  const unanswered = useSyncExternalStore(
    (tell) => queries.getQueryCache().subscribe(tell),
    () =>
      queries
        .getQueryCache()
        .getAll()
        .some(({ state }) => isAway(state.error) || isAway(state.fetchFailureReason)),
  );
  useEffect(() => {
    if (!online || !unanswered) return;
    const timer = setInterval(() => {
      void queries.refetchQueries({ predicate: ({ state }) => isAway(state.error), type: 'active' });
    }, 10_000);
    return () => clearInterval(timer);
  }, [online, unanswered, queries]);
  if (online && !unanswered) return null;
  return (
    <p className="offline" role="status">
      {online ? 'The server does not answer.' : 'You are offline.'} What is shown is from before; the page goes on by
      itself.
    </p>
  );
}

function isAway(error: unknown): boolean {
  return error !== null && error !== undefined && asProblem(error).offline;
}
