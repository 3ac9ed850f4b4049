import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { EmptyState } from '../../empty/empty-state.js';
import { ProblemState } from '../../empty/problem-state.js';

interface ListedProps<T> {
  readonly query: UseQueryResult<readonly T[]>;
  /** What it says where there is nothing, and what to do. */
  readonly empty: { readonly title: string; readonly advice: string };
  readonly children: (rows: readonly T[]) => ReactNode;
}

/** A list with its skeleton, its empty state and its problem. */
export function Listed<T>({ query, empty, children }: ListedProps<T>) {
  if (query.isPending) return <div className="skeleton page-skeleton" role="status" aria-label="Loading" />;
  if (query.data === undefined) {
    const problem = asProblem(query.error);
    return problem.status === 403 ? (
      <EmptyState why="not-allowed" />
    ) : (
      <ProblemState problem={problem} onRetry={() => void query.refetch()} />
    );
  }
  if (query.data.length > 0) return <>{children(query.data)}</>;
  return (
    <div className="empty">
      <p className="empty-title">{empty.title}</p>
      <p className="empty-advice">{empty.advice}</p>
    </div>
  );
}
