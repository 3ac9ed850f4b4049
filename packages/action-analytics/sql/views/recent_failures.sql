-- Which actions failed in the last 24 hours, and why?
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
from action.action_recent_failures
-- the extract is trimmed by refreshes, the window slides by itself
where executed_at > now() - interval '24 hours'
    and executed_at <= now()
