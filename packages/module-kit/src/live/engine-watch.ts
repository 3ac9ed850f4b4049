import { type Database, viewState } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { Freshness } from '../reads/freshness.js';
import { loadSql } from '../sql/load-sql.js';
import type { LiveEvent } from './live-events.js';

type Backfill = Extract<LiveEvent, { type: 'backfill' }>;
type Finished = Extract<LiveEvent, { type: 'refresh_finished' }>['data'];

interface ViewRow {
  readonly module: string;
  readonly view: string;
  readonly last_refresh: Date | null;
  readonly last_outcome: string | null;
  readonly now: Date;
}

const REFRESHES = loadSql('live-refreshes');
const BACKFILLS = loadSql('live-backfills');
const VIEWS = loadSql('overview-views');
/** Ids below the newest that are remembered: more than are looked at again. */
const REMEMBERED = 1_000;
/** Whoever began earlier and has not ended is gone. */
const LONGEST_MS = 3_600_000;

/** Sees what the engine does on any server, by what it writes into the database. */
export class EngineWatch {
  private readonly outcomes = new Map<number, string>();
  private readonly running = new Map<number, Finished>();
  private backfills = new Map<number, Backfill>();
  private states = new Map<string, Extract<LiveEvent, { type: 'state' }>>();
  private newest: number | null = null;

  constructor(
    private readonly database: Pick<Database, 'asOwner'>,
    private readonly modules: readonly AnalyticsModuleDefinition[],
  ) {}

  /** How things are: the state of each view, and the refreshes and backfills that are under way. */
  now(): LiveEvent[] {
    return [...this.states.values(), ...[...this.running.values()].map(startedOf), ...this.backfills.values()];
  }

  /** What has happened since the last look; at the first one nothing, since nothing was known. */
  async look(): Promise<LiveEvent[]> {
    const first = this.newest === null;
    const names = this.modules.map(({ name }) => name);
    const { refreshes, backfills, views } = await this.database.asOwner(async (sql) => ({
      refreshes: await sql.query<Finished>(REFRESHES, [names, [...this.running.keys()], this.newest]),
      backfills: await sql.query<Backfill['data']>(BACKFILLS, [names, [...this.backfills.keys()]]),
      views: await sql.query<ViewRow>(VIEWS, [names]),
    }));
    const events = [
      ...refreshes.flatMap((row) => this.noteRefresh(row)),
      ...backfills.flatMap((row) => this.noteBackfill(row)),
      ...this.noteStates(views),
    ];
    this.newest ??= 0;
    this.forget();
    return first ? [] : events;
  }

  private noteRefresh(row: Finished): LiveEvent[] {
    const before = this.outcomes.get(row.id);
    this.newest = Math.max(this.newest ?? 0, row.id);
    if (before === row.outcome) return [];
    this.outcomes.set(row.id, row.outcome);
    const started = before === undefined ? [startedOf(row)] : [];
    if (row.outcome === 'started') {
      if (Date.now() - row.started_at.getTime() < LONGEST_MS) this.running.set(row.id, row);
      return started;
    }
    this.running.delete(row.id);
    return [...started, { type: 'refresh_finished', data: row }];
  }

  private noteBackfill(row: Backfill['data']): LiveEvent[] {
    const before = this.backfills.get(row.id)?.data;
    const event: Backfill = { type: 'backfill', data: row };
    if (row.state === 'running') this.backfills.set(row.id, event);
    else this.backfills.delete(row.id);
    return before?.done_days === row.done_days && before.state === row.state ? [] : [event];
  }

  private noteStates(rows: readonly ViewRow[]): LiveEvent[] {
    const before = this.states;
    this.states = new Map(
      rows.flatMap((row) => {
        const status = this.statusOf(row);
        if (status === undefined) return [];
        const { module, view } = row;
        return [[`${module}.${view}`, { type: 'state', data: { module, view, status } }] as const];
      }),
    );
    return [...this.states].filter(([name, { data }]) => before.get(name)?.data.status !== data.status).map(valueOf);
  }

  private statusOf(row: ViewRow): Freshness | undefined {
    const module = this.modules.find(({ name }) => name === row.module);
    const view = module?.views.find(({ name }) => name === row.view);
    return view && viewState(view, row, row.now);
  }

  private forget(): void {
    const oldest = (this.newest ?? 0) - REMEMBERED;
    for (const id of this.outcomes.keys()) if (id < oldest && !this.running.has(id)) this.outcomes.delete(id);
  }
}

function startedOf({ id, module, view, asked_by, started_at }: Finished): LiveEvent {
  return { type: 'refresh_started', data: { id, module, view, asked_by, started_at } };
}

function valueOf<T>([, value]: readonly [string, T]): T {
  return value;
}
