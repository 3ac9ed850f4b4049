import type { Database } from '@tessera/db-core';

/** A refresh that has ended. */
export interface FinishedRefresh {
  readonly id: number;
  readonly module: string;
  readonly view: string;
  readonly outcome: string;
  readonly duration_ms: number | null;
}

const MOST = 10_000;

/** Follows the refresh log by when refreshes ended, so that each is seen once by this process. */
export class RefreshLogTail {
  private after: string | undefined;

  constructor(private readonly database: Database) {}

  /** Refreshes that ended since the last call; none at the first, which only notes the time. */
  async next(): Promise<FinishedRefresh[]> {
    return this.database.asOwner(async (sql) => {
      const { after } = this;
      const rows =
        after === undefined
          ? []
          : await sql.query<FinishedRefresh & { finished: string }>(
              `select id, module, view, outcome, duration_ms, finished_at::text as finished
               from core.refresh_log
               where started_at > $1::timestamptz - interval '1 day' and finished_at > $1::timestamptz
               order by finished_at
               limit $2`,
              [after, MOST],
            );
      const last = rows.at(-1)?.finished;
      if (last !== undefined) this.after = last;
      else if (after === undefined)
        this.after = (await sql.query<{ now: string }>('select now()::text as now'))[0]?.now;
      return rows;
    });
  }
}
