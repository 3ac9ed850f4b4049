-- How did each kind of action do in each hour, by outcome? Said plainly over the source.
select
    organization_id,
    date_trunc('hour', executed_at, 'UTC') as hour,
    action_type,
    status,
    count(*) as execution_count,
    sum(duration_ms)::double precision / nullif(count(duration_ms), 0) as avg_duration_ms,
    min(duration_ms) as min_duration_ms,
    max(duration_ms) as max_duration_ms,
    percentile_cont(0.5) within group (order by duration_ms) as p50_duration_ms,
    percentile_cont(0.95) within group (order by duration_ms) as p95_duration_ms,
    percentile_cont(0.99) within group (order by duration_ms) as p99_duration_ms,
    count(*) filter (where status = 'success') as success_count,
    count(*) filter (where status = 'failed') as failure_count,
    count(*) filter (where status = 'retrying') as retrying_count,
    coalesce(sum(retry_count), 0)::bigint as total_retries,
    count(*) filter (where retry_count > 0) as actions_with_retries
from action.action_results_source
-- a fact ahead of the clock counts when its time has come
where executed_at <= now()
group by organization_id, date_trunc('hour', executed_at, 'UTC'), action_type, status
