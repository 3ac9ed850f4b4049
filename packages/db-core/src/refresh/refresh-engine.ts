import { type BackfilledDay, backfillNextDay } from '../backfill/backfill-day.js';
import type { Database, Sql } from '../connection/index.js';
import { makePartitions } from '../retention/make-partitions.js';
import { translateError } from '../errors/index.js';
import { type BoundModel, installEngine, installModule } from './install.js';
import { type AskedBy, beginLog, recordFailure } from './refresh-log.js';
import { recordChecks } from '../drift/drift-record.js';
import { compareStores, daysBackwards, healDay, type StoreDifference } from './days.js';
import {
  type ComparedDay,
  type CompareOptions,
  type EngineOptions,
  UnknownModule,
  type ViewOutcome,
} from './refresh-engine.types.js';
import { traced } from '../tracing/index.js';
import { RunningRefreshes } from './running-refreshes.js';
import { LogRoom } from './log-room.js';
import { readStatus, type ViewStatus } from './view-status.js';

/** Materialized views have no log: they are not asked for here. */
const TAKE_IN = "select core.refresh_module($1, '{}', 'cli')";

/** As core.refresh_module_logged answers. */
interface Step {
  readonly outcomes: readonly {
    readonly view_name: string;
    readonly refresh_duration_ms: number;
    readonly rows_refreshed: number;
    readonly success: boolean;
    readonly error_message: string | null;
  }[];
  readonly incomplete: number;
  readonly built_from: Date | null;
  readonly facts: number;
  readonly percent: number;
}

interface RefreshOptions {
  readonly statementTimeoutMs?: number | undefined;
  /** Called right before the snapshot is taken. */
  readonly seeing?: () => void;
}

/** Keeps the stored figures of all modules equal to their definitions. One instance a process; replicas may run beside it. */
export class RefreshEngine {
  private readonly running = new RunningRefreshes();
  private readonly room = new LogRoom();

  constructor(
    private readonly db: Database,
    private readonly models: readonly BoundModel[],
    private readonly options: EngineOptions,
  ) {}

  /** Brings functions, source relations, partitions, logs, stores and views of every module up to date; see installModule. */
  async install(): Promise<void> {
    await installEngine(this.db);
    for (const bound of this.models) {
      await installModule(this.db, bound);
      await makePartitions(this.db, bound, new Date());
    }
  }

  /**
   * Refreshes views of a module; `all` for every one. What was committed before the call is in, also where the call joins a
   * refresh of this process. The change is shared, so the other views of the module move along.
   * A view's own failure is in its outcome. Throws UnknownModule, DatabaseUnavailable, LockTimeout, StatementTimeout.
   */
  async refresh(
    module: string,
    views: readonly string[] | 'all',
    by: { readonly asked: AskedBy; readonly slot?: Date },
  ): Promise<ViewOutcome[]> {
    const wanted = this.viewsOf(module, views);
    if (wanted.length === 0) return [];
    return this.running.outcome(module, wanted, (seeing) =>
      traced(
        `refresh ${module}`,
        { 'tessera.module': module, 'tessera.views': wanted.join(','), 'tessera.asked_by': by.asked },
        () => this.run(module, wanted, by, seeing),
      ),
    );
  }

  /** Whether this process is refreshing the module now. */
  isRefreshing(module: string): boolean {
    return this.running.has(module);
  }

  /**
   * Makes the newest day of an open backfill that is not done anew from the source, in one transaction; null where none is
   * left. Throws UnknownModule, RangeSealed, LockTimeout, StatementTimeout.
   */
  async backfillDay(module: string, backfill: number): Promise<BackfilledDay | null> {
    return this.inRefresh(module, async (sql, through) => {
      await sql.query(TAKE_IN, [module]);
      return backfillNextDay(sql, backfill, through);
    });
  }

  /**
   * Compares the stored rows of a view with their definition over the source, day by day from the newest, then its rows over
   * all time; each day in a refresh of its own. Answers how many differ: 0, unless something is wrong. Throws UnknownModule.
   */
  async verify(
    module: string,
    view: string,
    from: Date,
    to: Date,
    options: { readonly heal?: boolean; readonly onDay?: (day: ComparedDay) => void } = {},
  ): Promise<number> {
    const stores = this.storesOf(module, view);
    let differing = 0;
    // Rows over all time come last: making a day anew makes those of its keys anew.
    for (const day of stores.length > 0 ? [...daysBackwards(from, to), null] : []) {
      const compared = await this.compareDay(module, stores, day, options);
      options.onDay?.(compared);
      differing += compared.differing ?? 0;
    }
    return differing;
  }

  /**
   * Takes in what the logs hold and compares stores with the source on one UTC day (null: their rows over all time), in one
   * transaction under the refresh lock; keeps what came of it. Throws LockTimeout, StatementTimeout.
   */
  async compareDay(
    module: string,
    stores: readonly string[],
    day: Date | null,
    { heal = false, statementTimeoutMs }: CompareOptions = {},
  ): Promise<ComparedDay> {
    return this.inRefresh(
      module,
      async (sql, through) => {
        await sql.query(TAKE_IN, [module]);
        const found = await compareStores(sql, module, stores, day, through);
        const differing = total(found);
        let left = found;
        if (heal && differing !== null && differing > 0) {
          await healDay(sql, module, stores, day, through);
          left = await compareStores(sql, module, stores, day, through);
        }
        await recordChecks(
          sql,
          module,
          left.map((store) => ({ ...store, day })),
        );
        return { day, differing, stores: found, healed: left !== found && total(left) === 0 };
      },
      { statementTimeoutMs },
    );
  }

  /** Takes in what the logs hold: a refresh of the stores alone, which leaves no record in the refresh log. */
  async takeIn(module: string, statementTimeoutMs?: number): Promise<void> {
    if (this.viewsOf(module, 'all').length === 0) return;
    await this.inRefresh(module, (sql) => sql.query(TAKE_IN, [module]), { statementTimeoutMs });
  }

  /** State and size of each view of a module. Throws UnknownModule. */
  async status(module: string): Promise<ViewStatus[]> {
    this.viewsOf(module, 'all');
    const bound = this.models.find(({ model }) => model.name === module);
    return readStatus(this.db, bound?.model.views ?? [], module);
  }

  private async run(
    module: string,
    views: readonly string[],
    by: { readonly asked: AskedBy; readonly slot?: Date },
    seeing: () => void,
  ): Promise<ViewOutcome[]> {
    const lines = await beginLog(this.db, this.options.replica, module, views, by);
    try {
      let step: Step;
      do {
        // Takes in what changed and, where a store is not complete, builds one further batch: both from one snapshot.
        step = await this.locked(module, (sql) => refreshLogged(sql, module, views, by.asked, lines), { seeing });
        const { built_from: builtFrom, facts, percent } = step;
        if (facts > 0) this.options.onBuild?.({ module, builtFrom, facts, percent });
      } while (step.incomplete > 0);
      this.room.giveBack(this.db, module, this.sourcesOf(module));
      return step.outcomes.map((outcome) => ({
        viewName: outcome.view_name,
        durationMs: outcome.refresh_duration_ms,
        rowsRefreshed: outcome.rows_refreshed,
        success: outcome.success,
        errorMessage: outcome.error_message,
      }));
    } catch (error) {
      const failure = asError(translateError(error));
      await recordFailure(this.db, module, lines, failure).catch(() => undefined);
      throw failure;
    }
  }

  /** One transaction of a refresh, with the moment through which it sees everything. */
  private async inRefresh<T>(
    module: string,
    work: (sql: Sql, through: string) => Promise<T>,
    options: RefreshOptions = {},
  ): Promise<T> {
    return this.locked(
      module,
      async (sql) => {
        const [begun] = await sql.query<{ through: string }>('select core.begin_refresh($1)::text as through', [
          module,
        ]);
        if (!begun) throw new UnknownModule(`no module ${module}`);
        return work(sql, begun.through);
      },
      options,
    );
  }

  /** The lock comes before the snapshot, so that the snapshot sees all that earlier refreshes did. */
  private async locked<T>(
    module: string,
    work: (sql: Sql) => Promise<T>,
    { statementTimeoutMs = this.options.refreshTimeoutMs ?? 600_000, seeing }: RefreshOptions,
  ): Promise<T> {
    return this.db.asOwner(
      async (sql) => {
        await sql.client.query(`lock table ${module}.refresh_lock in share row exclusive mode`);
        seeing?.();
        return work(sql);
      },
      {
        isolation: 'repeatable read',
        maintenance: true,
        lockTimeoutMs: 60_000,
        statementTimeoutMs,
      },
    );
  }

  private viewsOf(module: string, views: readonly string[] | 'all'): readonly string[] {
    const bound = this.models.find(({ model }) => model.name === module);
    if (!bound) throw new UnknownModule(`there is no module ${module}`);
    const names = bound.model.views.map((view) => view.name);
    if (views === 'all') return names;
    const unknown = views.find((view) => !names.includes(view));
    if (unknown !== undefined)
      throw new UnknownModule(`module ${module} has no view ${unknown}; it has ${names.join(', ')}`);
    return views;
  }

  /** Stores that a view is made of; none where it is a materialized one. */
  private storesOf(module: string, view: string): readonly string[] {
    this.viewsOf(module, [view]);
    const found = this.models.find(({ model }) => model.name === module)?.model.views.find(({ name }) => name === view);
    return found === undefined || found.strategy === 'full' ? [] : found.of;
  }

  private sourcesOf(module: string): readonly string[] {
    return this.models.find(({ model }) => model.name === module)?.model.sources.map((source) => source.name) ?? [];
  }
}

async function refreshLogged(
  sql: Sql,
  module: string,
  views: readonly string[],
  asked: AskedBy,
  lines: readonly number[],
): Promise<Step> {
  const [step] = await sql.query<Step>('select * from core.refresh_module_logged($1, $2, $3, $4)', [
    module,
    views,
    asked,
    lines,
  ]);
  if (!step) throw new UnknownModule(`no module ${module}`);
  return step;
}

function total(stores: readonly StoreDifference[]): number | null {
  const told = stores.flatMap(({ differing }) => (differing === null ? [] : [differing]));
  return told.length === 0 ? null : told.reduce((sum, differing) => sum + differing, 0);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
