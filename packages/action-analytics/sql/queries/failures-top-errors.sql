-- Which errors occur most often, and where?
select
    -- an empty key stands for a failure that left no message
    nullif(error_message, '') as error_message,
    sum(failure_count)::bigint as failure_count,
    round(100.0 * sum(failure_count) / sum(sum(failure_count)) over (), 2) as percentage,
    count(distinct (organization_id, trigger_id)) filter (where trigger_id <> '') as affected_triggers,
    array_agg(distinct action_type order by action_type) as action_types,
    min(executed_at_min) as first_failure_at,
    max(executed_at_max) as last_failure_at
from parts
where failure_count > 0
group by error_message
