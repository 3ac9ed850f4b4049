import type { RefreshEngine } from '@tessera/db-core';

interface Waiting {
  readonly view: string;
  readonly slot: Date;
  readonly done: (outcome: string) => void;
}

/** Collects views of a module that fire together: their changes are shared, so one refresh serves all. */
export class RefreshBatcher {
  private readonly waiting = new Map<string, Waiting[]>();

  /** @param collectMs how long to wait for neighbours */
  constructor(
    private readonly engine: RefreshEngine,
    private readonly collectMs = 50,
  ) {}

  /** Refreshes a view with its neighbours. Answers `succeeded` or `failed`; the engine has logged why. */
  refresh(module: string, view: string, slot: Date): Promise<string> {
    return new Promise((done) => {
      const others = this.waiting.get(module);
      if (others) {
        others.push({ view, slot, done });
        return;
      }
      this.waiting.set(module, [{ view, slot, done }]);
      setTimeout(() => void this.run(module), this.collectMs);
    });
  }

  private async run(module: string): Promise<void> {
    const batch = this.waiting.get(module) ?? [];
    this.waiting.delete(module);
    const [first] = batch;
    if (!first) return;
    const views = batch.map(({ view }) => view);
    try {
      const outcomes = await this.engine.refresh(module, views, { asked: 'schedule', slot: first.slot });
      for (const { view, done } of batch) {
        done(outcomes.find(({ viewName }) => viewName === view)?.success === true ? 'succeeded' : 'failed');
      }
    } catch {
      for (const { done } of batch) done('failed');
    }
  }
}
