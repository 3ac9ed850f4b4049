/** Aggregates over single facts, as anybody would write them; the tests put them into SQL over the source. */
export const outcomes = `
  count(*) as total_executions,
  count(*) filter (where status = 'success') as success_count,
  count(*) filter (where status = 'failed') as failure_count,
  count(*) filter (where status = 'retrying') as retrying_count`;

export const successRate =
  "round(100.0 * count(*) filter (where status = 'success') / nullif(count(*), 0), 2) as success_rate";

export const average = 'avg(duration_ms)::double precision as avg_duration_ms';

export const range = 'min(duration_ms) as min_duration_ms, max(duration_ms) as max_duration_ms';

export const percentiles = [50, 95, 99]
  .map((p) => `percentile_cont(${p / 100}) within group (order by duration_ms) as p${p}_duration_ms`)
  .join(', ');

/** Joins names to rows `r` that have organization_id and trigger_id. */
export const names = `
  left join triggers t on t.organization_id = r.organization_id and t.id = r.trigger_id
  left join organizations o on o.organization_id = r.organization_id`;

/** Columns that say who a per-trigger row `r` is about. */
export const who = 'r.organization_id, o.name as organization_name, r.trigger_id, t.name as trigger_name';
