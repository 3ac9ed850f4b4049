import type { ViewOutcome } from './refresh-engine.types.js';

interface Run {
  readonly views: readonly string[];
  readonly outcome: Promise<ViewOutcome[]>;
  /** Before its latest snapshot was taken, in the process's monotonic milliseconds. */
  seen: number;
}

/**
 * Refreshes that run in this process, one a module. Who asks while one runs gets that one's outcome if its snapshot was
 * taken after they asked; else the next one's, which all who wait share: what somebody committed before asking is in.
 */
export class RunningRefreshes {
  private readonly runs = new Map<string, Run>();

  has(module: string): boolean {
    return this.runs.has(module);
  }

  /** @param start begins a refresh of the views; it calls `seeing` right before each snapshot */
  async outcome(
    module: string,
    views: readonly string[],
    start: (seeing: () => void) => Promise<ViewOutcome[]>,
  ): Promise<ViewOutcome[]> {
    const asked = performance.now();
    for (;;) {
      const run = this.runs.get(module);
      if (!run) return this.begin(module, views, start);
      const serves = (): boolean => run.seen >= asked && views.every((view) => run.views.includes(view));
      const outcomes = await run.outcome.catch((error: unknown) => {
        if (serves()) throw error;
        return [];
      });
      if (serves()) return outcomes.filter(({ viewName }) => views.includes(viewName));
    }
  }

  private begin(
    module: string,
    views: readonly string[],
    start: (seeing: () => void) => Promise<ViewOutcome[]>,
  ): Promise<ViewOutcome[]> {
    const outcome = start(() => {
      run.seen = performance.now();
    }).finally(() => this.runs.delete(module));
    const run: Run = { views, outcome, seen: -Infinity };
    this.runs.set(module, run);
    return outcome;
  }
}
