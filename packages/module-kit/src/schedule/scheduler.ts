import { type Database, intervalSeconds, SlotLedger } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { BackfillWorker, isBackfill } from '../backfill/backfill-worker.js';
import type { AnalyticsHostOptions } from '../host/host.options.js';
import { runLeased } from './leased-task.js';
import { RefreshBatcher } from './refresh-batcher.js';
import { RETENTION_CRON, retainModule } from './retention-job.js';
import { SWEEP_CRON, type SweepListener, sweepModule } from './sweep-job.js';

/** One job to register: `tick` is called when the cron fires. */
export interface ScheduledJob {
  readonly name: string;
  readonly cron: string;
  tick(at: Date): Promise<void>;
}

const MINUTE = 60_000;
const EARLY_MS = 5_000;
const LOOK_BACK_MS = 15 * MINUTE;

/** What runs by the clock on this replica: refreshes of views, retention, sweeps, backfills, and the work of replicas that died. */
export class Scheduler {
  readonly backfills: BackfillWorker;
  private readonly ledger: SlotLedger;
  private readonly batcher: RefreshBatcher;
  private readonly ticks = new Map<string, number>();
  private readonly running = new Set<Promise<unknown>>();
  private draining = false;

  constructor(
    private readonly options: AnalyticsHostOptions,
    private readonly log: (message: string, error: unknown) => void,
    private readonly clock: () => number = Date.now,
    private readonly sweepListener: SweepListener = {},
  ) {
    this.ledger = new SlotLedger(options.database, options.replica);
    this.batcher = new RefreshBatcher(options.engine);
    this.backfills = new BackfillWorker(options, this.ledger, log);
  }

  /** Jobs by name: `<module>.<view>`, the module's own, `<module>.retention` and `<module>.sweep`. */
  jobs(): ScheduledJob[] {
    return this.options.definitions.flatMap((module) => [
      ...module.views.map((view) => this.job(`${module.name}.${view.name}`, view.schedule)),
      ...(module.jobs ?? []).map((job) => this.job(`${module.name}.${job.name}`, job.schedule)),
      this.job(`${module.name}.retention`, RETENTION_CRON),
      this.job(`${module.name}.sweep`, SWEEP_CRON),
    ]);
  }

  /** Fills views that were never filled, right after the start; the slot keeps replicas from doing it twice. */
  async firstFill(): Promise<void> {
    for (const module of this.options.definitions) {
      const never = (await this.options.engine.status(module.name)).filter((view) => view.status === 'NEVER');
      if (never.length === 0 || this.draining) continue;
      const slot = new Date(Math.floor(this.clock() / MINUTE) * MINUTE);
      await this.track(
        runLeased(this.ledger, `${module.name}.first-fill`, slot, async () => {
          const views = never.map((view) => view.view_name);
          const outcomes = await this.options.engine.refresh(module.name, views, { asked: 'start' });
          return outcomes.every(({ success }) => success) ? 'succeeded' : 'failed';
        }),
      );
    }
  }

  /** Takes over work that a replica claimed and let go. Call every few seconds. */
  async takeOver(): Promise<void> {
    if (this.draining) return;
    const abandoned = await this.ledger.abandoned(new Date(this.clock() - LOOK_BACK_MS));
    await Promise.all(abandoned.map(({ task, slot }) => this.run(task, slot)));
    await this.backfills.takeOver();
  }

  /** Jobs that have not fired for two of their intervals: the timer of this process is broken. */
  overdue(module: string): string[] {
    const now = this.clock();
    return this.jobs()
      .filter(({ name }) => name.startsWith(`${module}.`) && !name.endsWith('.retention'))
      .filter(({ name, cron }) => {
        const last = this.ticks.get(name);
        return last !== undefined && now - last > 2 * intervalSeconds(cron) * 1000 + MINUTE;
      })
      .map(({ name }) => name);
  }

  /** The jobs are registered: from now on their silence counts. */
  started(): void {
    for (const { name } of this.jobs()) this.ticks.set(name, this.clock());
  }

  /** Starts nothing more and waits for what runs, at most `withinMs`. */
  async drain(withinMs: number): Promise<void> {
    this.draining = true;
    this.backfills.stop();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([Promise.allSettled([...this.running, this.backfills.ended()]), late]);
    clearTimeout(timer);
  }

  private job(name: string, cron: string): ScheduledJob {
    return {
      name,
      cron,
      tick: async (at) => {
        this.ticks.set(name, this.clock());
        await this.run(name, slotOf(at));
      },
    };
  }

  private async run(task: string, slot: Date): Promise<void> {
    if (this.draining || isBackfill(task)) return;
    const at = task.indexOf('.');
    const module = this.options.definitions.find(({ name }) => name === task.slice(0, at));
    const what = task.slice(at + 1);
    if (!module) return;
    try {
      await this.track(
        runLeased(this.ledger, task, slot, async () => {
          if (what === 'retention') return retainModule(this.options, module, new Date(this.clock()));
          if (what === 'sweep') return this.sweep(module);
          if (what === 'first-fill') return this.refreshAll(module.name);
          const own = module.jobs?.find(({ name }) => name === what);
          if (own !== undefined) return this.runOwn(task, () => own.run(this.options, slot));
          if (await waitsForNextAttempt(this.options.database, module.name, what)) return 'waiting';
          return this.batcher.refresh(module.name, what, slot);
        }),
      );
    } catch (error) {
      this.log(`scheduled ${task} could not run`, error);
    }
  }

  private async sweep(module: AnalyticsModuleDefinition): Promise<string> {
    try {
      return await sweepModule(this.options, module, this.sweepListener);
    } catch (error) {
      this.log(`the sweep of ${module.name} failed`, error);
      throw error;
    }
  }

  private async runOwn(task: string, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      this.log(`scheduled ${task} failed`, error);
      throw error;
    }
  }

  private async refreshAll(module: string): Promise<string> {
    const outcomes = await this.options.engine.refresh(module, 'all', { asked: 'start' });
    return outcomes.every(({ success }) => success) ? 'succeeded' : 'failed';
  }

  private async track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }
}

/** The minute a firing is for; timers may be a little early. */
function slotOf(at: Date): Date {
  return new Date(Math.floor((at.getTime() + EARLY_MS) / MINUTE) * MINUTE);
}

/** After failures the engine says when to try again: until then a slot passes. */
async function waitsForNextAttempt(database: Database, module: string, view: string): Promise<boolean> {
  const rows = await database.asOwner((sql) =>
    sql.query('select 1 from core.view_state where module = $1 and view = $2 and next_attempt_at > now()', [
      module,
      view,
    ]),
  );
  return rows.length > 0;
}
