-- How much was done in each of the last hours, and of which kinds?
select
    s.step as hour,
    s.partial,
    coalesce(h.total_executions, 0) as total_executions,
    coalesce(h.success_count, 0) as success_count,
    coalesce(h.failure_count, 0) as failure_count,
    coalesce(h.retrying_count, 0) as retrying_count,
    h.avg_duration_ms,
    coalesce(h.by_action_type, '{}'::jsonb) as by_action_type
from steps s
left join (
    select
        hour,
        sum(total_executions)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        sum(duration_sum)::double precision / nullif(sum(duration_count), 0)::double precision as avg_duration_ms,
        jsonb_object_agg(action_type, total_executions) filter (where total_executions > 0) as by_action_type
    from (
        select
            date_trunc('hour', bucket, 'UTC') as hour,
            action_type,
            sum(execution_count)::bigint as total_executions,
            sum(success_count)::bigint as success_count,
            sum(failure_count)::bigint as failure_count,
            sum(retrying_count)::bigint as retrying_count,
            sum(duration_ms_sum) as duration_sum,
            sum(duration_ms_count) as duration_count
        from parts
        group by 1, 2
    ) by_type
    group by hour
) h on h.hour = s.step
