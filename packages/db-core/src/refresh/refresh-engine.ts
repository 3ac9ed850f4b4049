import type { Database, Sql } from '../connection/index.js';
import { TesseraError, translateError } from '../errors/index.js';
import { type BoundModel, installEngine, installModule } from './install.js';
import { type AskedBy, finishLog, type LogEntry, recordFailure, startLog } from './refresh-log.js';
import { daysBackwards, differingRows, rebuildDay } from './days.js';
import { vacuumLogs } from './vacuum-logs.js';
import { readStatus, type ViewStatus } from './view-status.js';

/** What a refresh did to one view. */
export interface ViewOutcome {
  readonly viewName: string;
  readonly durationMs: number;
  readonly rowsRefreshed: number;
  readonly success: boolean;
  readonly errorMessage: string | null;
}

/** Progress of a first build or rebuild; times are UTC. */
export interface BuildProgress {
  readonly module: string;
  /** Facts at or after this moment are built; null: everything is. */
  readonly builtFrom: Date | null;
  readonly facts: number;
}

export interface EngineOptions {
  /** Names this process in the refresh log. */
  readonly replica: string;
  /** Longest time one transaction of a refresh may take, in milliseconds. Default 10 minutes. */
  readonly refreshTimeoutMs?: number;
  readonly onBuild?: (progress: BuildProgress) => void;
}

/** There is no module of that name, or no view of it. */
export class UnknownModule extends TesseraError {
  readonly code = 'unknown_module';
}

const PROGRESS = `
select max(r.facts_read) as facts, max(r.built_from) filter (where isfinite(r.built_from)) as built_from,
    (select count(*) from core.store_state where module = $1 and complete_from > '-infinity') as incomplete
from pg_temp.refreshed_stores as r`;

interface OutcomeRow {
  readonly view_name: string;
  readonly refresh_duration_ms: number;
  readonly rows_refreshed: number;
  readonly success: boolean;
  readonly error_message: string | null;
}

interface Step {
  readonly rows: readonly OutcomeRow[];
  readonly incomplete: number;
  readonly builtFrom: Date | null;
  readonly facts: number;
}

/** Keeps the stored figures of all modules equal to their definitions. One instance a process; replicas may run beside it. */
export class RefreshEngine {
  /** Refreshes that run in this process, by module: a second call joins the first. */
  private readonly running = new Map<
    string,
    { readonly views: readonly string[]; readonly outcome: Promise<ViewOutcome[]> }
  >();

  constructor(
    private readonly db: Database,
    private readonly models: readonly BoundModel[],
    private readonly options: EngineOptions,
  ) {}

  /** Brings functions, source relations, logs, stores and views of every module up to date; see installModule. */
  async install(): Promise<void> {
    await installEngine(this.db);
    for (const bound of this.models) await installModule(this.db, bound);
  }

  /**
   * Refreshes views of a module; `all` for every one. Where this process is refreshing these views already, the call joins
   * that run. The change is shared, so the other views of the module move along.
   * A view's own failure is in its outcome. Throws UnknownModule, DatabaseUnavailable, LockTimeout, StatementTimeout.
   */
  async refresh(
    module: string,
    views: readonly string[] | 'all',
    by: { readonly asked: AskedBy; readonly slot?: Date },
  ): Promise<ViewOutcome[]> {
    const wanted = this.viewsOf(module, views);
    const current = this.running.get(module);
    if (current) {
      const outcomes = await current.outcome;
      if (wanted.every((view) => current.views.includes(view)))
        return outcomes.filter(({ viewName }) => wanted.includes(viewName));
      return this.refresh(module, views, by);
    }
    const outcome = this.run(module, wanted, by).finally(() => this.running.delete(module));
    this.running.set(module, { views: wanted, outcome });
    return outcome;
  }

  /** Whether this process is refreshing the module now. */
  isRefreshing(module: string): boolean {
    return this.running.has(module);
  }

  /**
   * Makes the figures of [from, to) anew from the source, newest day first, in whole UTC days; each day is a transaction of
   * its own. Throws UnknownModule, RangeSealed.
   */
  async backfill(module: string, from: Date, to: Date, onDay?: (day: Date, rows: number) => void): Promise<void> {
    this.viewsOf(module, 'all');
    await this.refresh(module, 'all', { asked: 'cli' });
    for (const day of daysBackwards(from, to)) {
      const rows = await this.inRefresh(module, async (sql, through) => {
        await sql.query('select core.refresh_module($1, null, $2)', [module, 'cli']);
        return rebuildDay(sql, module, day, through);
      });
      onDay?.(day, rows);
    }
  }

  /**
   * Refreshes a view's module and counts, day by day from the newest, the stored rows of [from, to) that differ from their
   * definition over the source; 0 everywhere, unless something is wrong. Throws UnknownModule.
   */
  async verify(
    module: string,
    view: string,
    from: Date,
    to: Date,
    onDay?: (day: Date, differing: number) => void,
  ): Promise<number> {
    this.viewsOf(module, [view]);
    let differing = 0;
    for (const day of daysBackwards(from, to)) {
      const found = await this.inRefresh(module, async (sql, through) => {
        await sql.query('select core.refresh_module($1, null, $2)', [module, 'cli']);
        return differingRows(sql, module, view, day, through);
      });
      onDay?.(day, found);
      differing += found;
    }
    return differing;
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
  ): Promise<ViewOutcome[]> {
    const entries = await startLog(this.db, this.options.replica, module, views, by);
    try {
      let step: Step;
      do {
        step = await this.step(module, views, by.asked, entries);
        if (step.facts > 0) this.options.onBuild?.({ module, builtFrom: step.builtFrom, facts: step.facts });
      } while (step.incomplete > 0);
      const { rows } = step;
      await vacuumLogs(this.db, module, this.sourcesOf(module));
      return rows.map((row) => ({
        viewName: row.view_name,
        durationMs: row.refresh_duration_ms,
        rowsRefreshed: row.rows_refreshed,
        success: row.success,
        errorMessage: row.error_message,
      }));
    } catch (error) {
      const failure = asError(translateError(error));
      await recordFailure(this.db, module, entries, failure).catch(() => undefined);
      throw failure;
    }
  }

  /** Takes in what changed and, where a store is not complete, builds one further batch: both from one snapshot. */
  private async step(
    module: string,
    views: readonly string[],
    asked: AskedBy,
    entries: readonly LogEntry[],
  ): Promise<Step> {
    return this.inRefresh(module, async (sql, through) => {
      const rows = await sql.query<OutcomeRow>('select * from core.refresh_module($1, $2, $3)', [module, views, asked]);
      await finishLog(sql, entries, rows, through);
      // Where nothing was drained, nothing is lost with the last moment before a crash of the server.
      if (rows.every(({ rows_refreshed }) => rows_refreshed === 0)) {
        await sql.client.query('set local synchronous_commit = off');
      }
      const [built] = await sql.query<{ incomplete: number; built_from: Date | null; facts: number }>(PROGRESS, [
        module,
      ]);
      return {
        rows,
        incomplete: built?.incomplete ?? 0,
        builtFrom: built?.built_from ?? null,
        facts: built?.facts ?? 0,
      };
    });
  }

  /** One transaction of a refresh: the lock comes before the snapshot, so that the snapshot sees all that earlier ones did. */
  private async inRefresh<T>(module: string, work: (sql: Sql, through: string) => Promise<T>): Promise<T> {
    return this.db.asOwner(
      async (sql) => {
        await sql.client.query(`lock table ${module}.refresh_lock in share row exclusive mode`);
        const [begun] = await sql.query<{ through: string }>('select core.begin_refresh($1)::text as through', [
          module,
        ]);
        if (!begun) throw new UnknownModule(`no module ${module}`);
        return work(sql, begun.through);
      },
      {
        isolation: 'repeatable read',
        maintenance: true,
        lockTimeoutMs: 60_000,
        statementTimeoutMs: this.options.refreshTimeoutMs ?? 600_000,
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

  private sourcesOf(module: string): readonly string[] {
    return this.models.find(({ model }) => model.name === module)?.model.sources.map((source) => source.name) ?? [];
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
