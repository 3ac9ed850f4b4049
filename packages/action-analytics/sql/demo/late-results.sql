-- Which results reached the demo long after they were executed? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
)

insert into action.action_results (
    organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message,
    response_data, retry_count
)
select
    r.organization_id,
    r.id || '-late',
    r.job_id || '-late',
    r.trigger_id,
    r.event_id,
    r.action_type,
    'success',
    -- an agent that was offline sends what it did one to six days before
    r.executed_at - interval '1 day' * (1 + (hashtextextended(r.id, input.seed) & 5)),
    r.duration_ms,
    null,
    r.response_data,
    r.retry_count
from input
join action.action_results r on r.id like format('demo-%s-%%', input.seed)
where r.status = 'success'
    and r.executed_at > input.now - interval '20 days'
    and (hashtextextended(r.id, input.seed + 1) & 255) < 2
    and input.rows > 0
on conflict do nothing
