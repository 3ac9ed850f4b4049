import type { Database, Sql } from '../connection/index.js';
import { TesseraError } from '../errors/index.js';

/** Who asked for a refresh. */
export type AskedBy = 'schedule' | 'api' | 'cli' | 'start';

/** A row of the refresh log that says `started`. */
export interface LogEntry {
  readonly id: number;
  readonly view: string;
}

const ABANDONED_AFTER_SECONDS = 3_600;

/** In one go: a refresh of little takes little longer than its statements. */
const START = `
with abandoned as (
    -- whoever wrote these is gone: no refresh may take that long
    update core.refresh_log set outcome = 'abandoned', finished_at = clock_timestamp()
    where module = $1 and outcome = 'started' and started_at < clock_timestamp() - make_interval(secs => $6)
),
-- what a crash of the server may take with it is a line about work that it took with it as well
lazily as materialized (select set_config('synchronous_commit', 'off', true))
insert into core.refresh_log (module, view, asked_by, slot, replica, started_at, outcome)
select $1, v, $3, $4, $5, clock_timestamp(), 'started' from unnest($2::text[]) as v cross join lazily
returning id, view`;

/** Writes that a refresh of these views starts; committed before the work, so that a crash leaves a trace. */
export async function startLog(
  db: Database,
  replica: string,
  module: string,
  views: readonly string[],
  by: { readonly asked: AskedBy; readonly slot?: Date },
): Promise<LogEntry[]> {
  return db.asOwner((sql) =>
    sql.query<LogEntry>(START, [module, views, by.asked, by.slot ?? null, replica, ABANDONED_AFTER_SECONDS]),
  );
}

/** Writes what came of it, in the transaction of the refresh itself. */
export async function finishLog(
  sql: Sql,
  entries: readonly LogEntry[],
  outcomes: readonly {
    view_name: string;
    refresh_duration_ms: number;
    rows_refreshed: number;
    error_message: string | null;
  }[],
  through: string,
): Promise<void> {
  await sql.query(
    `update core.refresh_log as l set
         finished_at = clock_timestamp(), data_through = $3, duration_ms = o.refresh_duration_ms, rows_refreshed = o.rows_refreshed,
         outcome = v.last_outcome, error_message = o.error_message
     from jsonb_to_recordset($2::jsonb) as o (view_name text, refresh_duration_ms double precision, rows_refreshed bigint, error_message text)
     join core.view_state as v on v.view = o.view_name
     where l.id = any ($1) and l.view = o.view_name and v.module = l.module`,
    [entries.map(({ id }) => id), JSON.stringify(outcomes), through],
  );
}

/** Writes that the whole run failed: nothing of it was kept, and every view it was for stays as it was. */
export async function recordFailure(
  db: Database,
  module: string,
  entries: readonly LogEntry[],
  error: Error,
): Promise<void> {
  const code = error instanceof TesseraError ? error.code : 'error';
  await db.asOwner(async (sql) => {
    const failed = await sql.query<{ view: string; started_at: Date }>(
      `update core.refresh_log set finished_at = clock_timestamp(), outcome = 'failed', error_code = $2, error_message = $3,
           duration_ms = 1000 * extract(epoch from clock_timestamp() - started_at), rows_refreshed = 0
       where id = any ($1) returning view, started_at`,
      [entries.map(({ id }) => id), code, error.message],
    );
    for (const { view, started_at } of failed) {
      await sql.query('select core.record_outcome($1, $2, $3, null, null, 0, $4, $5)', [
        module,
        view,
        started_at,
        code,
        error.message,
      ]);
    }
  });
}
