import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { DataModel, SourceBinding } from '../model/index.js';
import { type PlannedRetention, planRetention, type RetentionOverrides } from './retention-plan.js';
import { makePartitions } from './make-partitions.js';
import { retirePartitions } from './retire-partitions.js';
import { sealLine } from './seal-line.js';
import { SourceNotDrained } from './source-not-drained.error.js';

/** What {@link retain} needs to know beside the module. */
export interface RetentionOptions {
  readonly now: Date;
  /** Brings every view of the module up to date. */
  readonly refresh: () => Promise<unknown>;
  readonly overrides?: RetentionOverrides;
  /** Days after which the owner of an external table may delete its facts without changing a figure. Default: never. */
  readonly sealedAfterDays?: number;
  /** Facts per transaction, about; default 10,000. */
  readonly batch?: number;
  readonly onProgress?: (progress: RetiredSource) => void;
}

/** How far a source is sealed and how many facts have gone. */
export interface RetiredSource {
  readonly module: string;
  readonly source: string;
  readonly sealedBefore: Date;
  readonly retired: number;
}

const REFRESHES = 3;
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Makes the partitions that a module's facts will need, and deletes those of its facts that are older than their source's
 * retention; the figures made of them stay. Each source is refreshed, sealed, then emptied partition by partition and batch by
 * batch, so that a run that ends early goes on with the next one. External tables are never touched. Throws SourceNotDrained, LockTimeout, RetentionWouldChangeView.
 */
export async function retain(
  db: Database,
  bound: { readonly model: DataModel; readonly bindings: Readonly<Record<string, SourceBinding>> },
  options: RetentionOptions,
): Promise<RetiredSource[]> {
  const done: RetiredSource[] = [];
  await makePartitions(db, bound, options.now);
  for (const planned of planRetention(
    bound.model,
    bound.bindings,
    options.now,
    options.overrides,
    options.sealedAfterDays,
  )) {
    await seal(db, bound.model.name, planned, options.refresh);
    const partitioned = bound.model.sources.find(({ name }) => name === planned.source)?.partitions !== undefined;
    if (planned.retire) done.push(await retire(db, bound.model.name, planned, options, partitioned));
    else done.push({ module: bound.model.name, source: planned.source, sealedBefore: planned.line, retired: 0 });
  }
  return done;
}

async function seal(
  db: Database,
  module: string,
  { source, timeColumn, line }: PlannedRetention,
  refresh: () => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; tries <= REFRESHES; tries += 1) {
    await refresh();
    const sealed = await db.asOwner(
      (sql) =>
        sql.query<{ sealed: boolean }>('select core.seal_source($1, $2, $3, $4) as sealed', [
          module,
          source,
          timeColumn,
          line,
        ]),
      { maintenance: true, lockTimeoutMs: LOCK_TIMEOUT_MS },
    );
    if (sealed[0]?.sealed === true) return;
  }
  throw new SourceNotDrained(module, source, line);
}

async function retire(
  db: Database,
  module: string,
  { source, timeColumn, line }: PlannedRetention,
  options: RetentionOptions,
  partitioned: boolean,
): Promise<RetiredSource> {
  const batch = options.batch ?? 10_000;
  const progress = { module, source, sealedBefore: line, retired: 0 };
  const retired = (facts: number): void => {
    progress.retired += facts;
    options.onProgress?.({ ...progress });
  };
  if (partitioned) await retirePartitions(db, module, { source, timeColumn }, batch, retired);
  for (;;) {
    const [row] = await db.asOwner(
      (sql) =>
        sql.query<{ retired: number }>('select core.retire_facts($1, $2, $3, $4) as retired', [
          module,
          source,
          timeColumn,
          batch,
        ]),
      { maintenance: true },
    );
    const count = row?.retired ?? 0;
    if (count === 0) return progress;
    retired(count);
  }
}

const RECORD_DAYS = 30;

/** Deletes records of refreshes, of scheduled moments and of backfills that are more than 30 days old; answers how many. */
export async function pruneRecords(
  db: Database,
  now: Date,
): Promise<{ refreshes: number; slots: number; backfills: number }> {
  const before = [sealLine(now, RECORD_DAYS)];
  return db.asOwner(async (sql) => ({
    refreshes: (await sql.query(sqlFile('retention/prune-refresh-log'), before)).length,
    slots: (await sql.query(sqlFile('schedule/prune-slots'), before)).length,
    backfills: (await sql.query(sqlFile('backfill/prune'), before)).length,
  }));
}
