-- Which actions failed in the last 24 hours, and why? Said plainly over the source.
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
from action.action_results_source
where status = 'failed'
    and executed_at > now() - interval '24 hours'
    and executed_at <= now()
