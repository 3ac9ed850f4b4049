-- How has each trigger done over all time? Said plainly over the source.
select
    organization_id,
    trigger_id,
    count(*) as total_executions,
    count(*) filter (where status = 'success') as success_count,
    count(*) filter (where status = 'failed') as failure_count,
    count(*) filter (where status = 'retrying') as retrying_count,
    round(100.0 * count(*) filter (where status = 'success') / count(*), 2) as success_rate,
    sum(duration_ms)::double precision / nullif(count(duration_ms), 0) as avg_duration_ms,
    min(duration_ms) as min_duration_ms,
    max(duration_ms) as max_duration_ms,
    percentile_cont(0.5) within group (order by duration_ms) as p50_duration_ms,
    percentile_cont(0.95) within group (order by duration_ms) as p95_duration_ms,
    percentile_cont(0.99) within group (order by duration_ms) as p99_duration_ms,
    coalesce(sum(retry_count), 0)::bigint as total_retries,
    coalesce(sum(retry_count), 0)::double precision / count(*) as avg_retries,
    max(coalesce(retry_count, 0)) as max_retries,
    max(executed_at) as last_execution_at,
    min(executed_at) as first_execution_at,
    count(distinct date_trunc('hour', executed_at, 'UTC')) as hours_active
from action.action_results_source
where trigger_id is not null
    -- a fact ahead of the clock counts when its time has come
    and executed_at <= now()
group by organization_id, trigger_id
