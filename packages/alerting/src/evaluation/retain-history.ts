import type { Database } from '@tessera/db-core';

/** Days that incidents are kept. */
export const HISTORY_DAYS = 180;

const RETAIN = `
with gone as (
    delete from alerts.alert_history where coalesce(resolved_at, triggered_at) < $1::timestamptz - make_interval(days => $2::integer)
        and (resolved_at is not null or kind <> 'firing')
    returning id
)
select count(*)::integer as rows from gone`;

/** Deletes incidents that ended more than 180 days ago; an open one stays. Answers how many rows went. */
export async function retainHistory(database: Database, now: Date): Promise<number> {
  const [row] = await database.asOwner((sql) => sql.query<{ rows: number }>(RETAIN, [now, HISTORY_DAYS]), {
    maintenance: true,
  });
  return row?.rows ?? 0;
}
