-- Which actions failed in the last 24 hours?
-- $1 action_type
-- $2 trigger_id
select
    organization_id,
    id,
    job_id,
    trigger_id,
    event_id,
    action_type,
    error_message,
    retry_count,
    executed_at,
    duration_ms,
    response_data
from action.recent_failures
where ($1::text is null or action_type = $1::text)
    and ($2::text is null or trigger_id = $2::text)
