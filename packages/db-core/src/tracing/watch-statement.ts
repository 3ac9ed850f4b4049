import { statementSummary } from './statement-summary.js';
import { tracedBelow } from './traced.js';

/** A statement that took longer than it may; without its values. */
export interface SlowStatement {
  readonly summary: string;
  readonly ms: number;
}

/** Who is told of slow statements. */
export interface StatementWatch {
  /** Milliseconds from which a statement is slow. */
  readonly slowAfterMs: number;
  readonly onSlow: (statement: SlowStatement) => void;
}

/** Runs a statement: as a span where one is active, told of where it was slow. */
export async function watchStatement<T>(
  text: string,
  watch: StatementWatch | undefined,
  run: () => Promise<T>,
): Promise<T> {
  const since = performance.now();
  try {
    return await tracedBelow(
      () => statementSummary(text),
      (summary) => ({ 'db.system.name': 'postgresql', 'db.query.summary': summary }),
      run,
    );
  } finally {
    const ms = performance.now() - since;
    if (watch !== undefined && ms >= watch.slowAfterMs) watch.onSlow({ summary: statementSummary(text), ms });
  }
}
