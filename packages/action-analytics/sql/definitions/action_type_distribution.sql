-- What share of the last 30 days' actions is of each kind? Said plainly over the source; the window starts at a quarter hour.
select
    organization_id,
    action_type,
    count(*) as total_executions,
    count(*) filter (where status = 'success') as success_count,
    count(*) filter (where status = 'failed') as failure_count,
    round(100.0 * count(*) / sum(count(*)) over (partition by organization_id), 2) as percentage,
    sum(duration_ms)::double precision / nullif(count(duration_ms), 0) as avg_duration_ms,
    coalesce(sum(retry_count), 0)::bigint as total_retries,
    max(executed_at) as last_execution_at
from action.action_results_source
where executed_at >= date_bin('15 minutes', now() - interval '30 days', timestamptz '2000-01-01 00:00:00+00')
    and executed_at <= now()
group by organization_id, action_type
