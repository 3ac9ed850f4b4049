-- Which actions failed in the last 24 hours? Asked of the source, where the view cannot answer.
-- $1 action_type
-- $2 trigger_id
-- $3 tenants
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
    and ($3::text[] is null or organization_id = any ($3::text[]))
    and ($1::text is null or action_type = $1::text)
    and ($2::text is null or trigger_id = $2::text)
