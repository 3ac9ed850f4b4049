-- What happened in a workspace in each UTC hour of the window?
-- $1 id
select
    s.step as metric_hour,
    s.partial,
    coalesce(p.active_users, 0) as active_users,
    coalesce(r.total_runs, 0) as total_runs,
    coalesce(r.successful_runs, 0) as successful_runs,
    coalesce(r.failed_runs, 0) as failed_runs,
    coalesce(r.total_credits, 0) as total_credits,
    a.response_ms_sum::double precision / nullif(a.response_ms_count, 0) as avg_response_time_ms,
    a.response_ms_p95 as p95_response_time_ms
-- from what is stored, which reaches further back than the 30 days of the view: there is something to compare with
from steps as s
left join workspace.people_hours as p
    on p.workspace_id = $1::uuid
    and p.bucket = date_trunc('day', s.step, 'UTC')
    and p.hour = extract(hour from s.step at time zone 'UTC')::integer
left join workspace.runs as r on r.workspace_id = $1::uuid and r.grain = '1h' and r.bucket = s.step
left join workspace.activity as a on a.workspace_id = $1::uuid and a.grain = '1h' and a.bucket = s.step
