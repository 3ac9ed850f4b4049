import type { Alerting } from './alerting.js';

const MINUTE = 60_000;

/** A moment so many minutes after another. */
export function after(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * MINUTE);
}

/** Facts of an organization: so many of each outcome, all at one moment. */
export interface Facts {
  readonly at: Date;
  readonly organization?: string;
  readonly success?: number;
  readonly failed?: number;
  readonly durationMs?: number;
}

const INSERT = `
insert into action.action_results (organization_id, id, job_id, event_id, action_type, status, executed_at, duration_ms)
select $1, $2 || n, 'job', 'event', 'rest', case when n <= $3 then 'success' else 'failed' end, $5::timestamptz, $6
from generate_series(1, $3::integer + $4::integer) as n`;

let batch = 0;

/** Writes facts as the service would. */
export async function writeFacts(alerting: Alerting, facts: readonly Facts[]): Promise<void> {
  await alerting.db.asOwner(
    async (sql) => {
      for (const { at, organization = 'acme', success = 0, failed = 0, durationMs = 100 } of facts) {
        batch += 1;
        await sql.query(INSERT, [organization, `f${batch}-`, success, failed, at, durationMs]);
      }
    },
    { maintenance: true },
  );
}

/** Makes the stored figures equal to the facts now, and the record of refreshes what the test says: one of each view at each moment. */
export async function refreshedAt(alerting: Alerting, moments: readonly Date[], outcome = 'succeeded'): Promise<void> {
  await alerting.engine.refresh('action', 'all', { asked: 'cli' });
  await alerting.rows(
    `insert into core.refresh_log (module, view, asked_by, started_at, finished_at, data_through, duration_ms, rows_refreshed, outcome)
     select 'action', v.view, 'schedule', m.at, m.at + interval '1 second', case when $2 <> 'failed' then m.at end, 1000, 1, $2
     from core.view_state as v cross join unnest($1::timestamptz[]) as m (at) where v.module = 'action'`,
    [moments, outcome],
  );
}
