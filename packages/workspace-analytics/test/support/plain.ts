import { WORKSPACE } from './describe-read.js';

/** The workspace of the path. */
export const here = `workspace_id = '${WORKSPACE}'`;

/** CTE of every activity and run with a person, up to the end of the window. */
export const seen = `seen as (
  select f.user_id, f.at from bounds, (
    select user_id, created_at as at from workspace.user_activity where ${here}
    union all select user_id, started_at from workspace.agent_runs where ${here}
  ) f where f.user_id is not null and f.at <= to_at
)`;

/** CTE of the sessions of the window, one per session and UTC day. */
export const sessions = `sessions as (
  select date_trunc('day', created_at, 'UTC') as day, count(*) as events,
    extract(epoch from max(created_at) - min(created_at)) as seconds
  from user_activity where ${here} and session_id is not null group by 1, session_id
)`;

/** Runs by outcome. */
export const outcomes = `
  count(*) as total_runs, count(*) filter (where status = 'completed') as successful_runs,
  count(*) filter (where status in ('failed', 'timeout')) as failed_runs`;

/** The p-th percentile of a column. */
export const percentile = (p: number, of = 'runtime_seconds'): string =>
  `percentile_cont(${p}) within group (order by ${of})`;

/** Share of runs of some statuses in %. */
export const share = (statuses: string): string =>
  `round(100.0 * count(*) filter (where status in (${statuses})) / nullif(count(*), 0), 2)`;
