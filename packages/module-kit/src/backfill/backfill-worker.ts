import {
  type Backfill,
  type BackfilledDay,
  BackfillLedger,
  DatabaseUnavailable,
  runBackfill,
  type SlotLedger,
  translateError,
} from '@tessera/db-core';
import type { AnalyticsHostOptions } from '../host/host.options.js';
import { LEASE_SECONDS, whileRenewing } from '../schedule/leased-task.js';

const TASK = '.backfill';

/** Whether a scheduled task is a backfill: those are found by their records, not by their slots. */
export function isBackfill(task: string): boolean {
  return task.endsWith(TASK);
}

/**
 * Works on backfills that anybody asked for, as long as no other process does: the lease of a process that died is free after
 * seconds, and the record says where to go on.
 */
export class BackfillWorker {
  readonly ledger: BackfillLedger;
  private readonly running = new Map<number, Promise<unknown>>();
  private stopping = false;

  constructor(
    private readonly options: Pick<AnalyticsHostOptions, 'database' | 'engine'> & {
      readonly definitions: readonly { readonly name: string }[];
    },
    private readonly slots: SlotLedger,
    private readonly log: (message: string, error: unknown) => void,
  ) {
    this.ledger = new BackfillLedger(options.database);
  }

  /** Begins work on whatever is open and nobody works on. Call every few seconds; it does not wait for the work. */
  async takeOver(): Promise<void> {
    if (this.stopping) return;
    for (const backfill of await this.ledger.open(this.options.definitions.map(({ name }) => name))) {
      if (!this.running.has(backfill.id)) this.start(backfill);
    }
  }

  /** Works on a backfill to its end; false where another process has it, or gave this one work for later. */
  async work(backfill: Backfill, onDay?: (day: BackfilledDay) => void): Promise<boolean> {
    const { module, askedAt } = backfill;
    const task = `${module}${TASK}`;
    if (!(await this.slots.claim(task, askedAt, LEASE_SECONDS))) return false;
    return whileRenewing(this.slots, task, askedAt, async () => {
      const ended = await this.tried(backfill, onDay);
      // A claim that is left expires, and whoever comes then goes on.
      if (ended) await this.slots.finish(task, askedAt, 'finished');
      return ended;
    });
  }

  /** Begins nothing more; what runs ends with its day. */
  stop(): void {
    this.stopping = true;
  }

  /** Settles when nothing runs. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.running.values());
  }

  private start(backfill: Backfill): void {
    const work = this.work(backfill)
      .catch((error: unknown) => this.log(`the backfill of ${backfill.module} waits`, error))
      .finally(() => this.running.delete(backfill.id));
    this.running.set(backfill.id, work);
  }

  /** Whether the backfill has ended, well or not. Throws DatabaseUnavailable. */
  private async tried(backfill: Backfill, onDay?: (day: BackfilledDay) => void): Promise<boolean> {
    const { id, module } = backfill;
    try {
      const goOn = (): boolean => !this.stopping;
      await runBackfill(this.options.engine, backfill, { goOn, ...(onDay ? { onDay } : {}) });
      return (await this.ledger.find(id))?.state !== 'running';
    } catch (error) {
      const meaning = translateError(error);
      if (meaning instanceof DatabaseUnavailable) throw meaning;
      const failure = meaning instanceof Error ? meaning : new Error(String(meaning));
      this.log(`a day of the backfill of ${module} failed`, error);
      return this.ledger.noteFailure(id, failure);
    }
  }
}
