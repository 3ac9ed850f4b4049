-- What happened in each workspace in each UTC hour of the last 30 days?
select
    hour.workspace_id,
    hour.bucket as metric_hour,
    coalesce(p.active_users, 0) as active_users,
    coalesce(r.total_runs, 0) as total_runs,
    coalesce(r.successful_runs, 0) as successful_runs,
    coalesce(r.failed_runs, 0) as failed_runs,
    coalesce(r.total_credits, 0) as total_credits,
    a.response_ms_sum::double precision / nullif(a.response_ms_count, 0) as avg_response_time_ms,
    a.response_ms_p95 as p95_response_time_ms
from (
    select workspace_id, bucket from workspace.activity where grain = '1h'
    union
    select workspace_id, bucket from workspace.runs where grain = '1h'
) as hour
left join workspace.people_hours as p
    on p.workspace_id = hour.workspace_id
    and p.bucket = date_trunc('day', hour.bucket, 'UTC')
    and p.hour = extract(hour from hour.bucket at time zone 'UTC')::integer
left join workspace.activity as a on a.workspace_id = hour.workspace_id and a.grain = '1h' and a.bucket = hour.bucket
left join workspace.runs as r on r.workspace_id = hour.workspace_id and r.grain = '1h' and r.bucket = hour.bucket
where hour.bucket > now() - interval '30 days'
