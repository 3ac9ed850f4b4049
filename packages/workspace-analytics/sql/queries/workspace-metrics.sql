-- What happened in a workspace on each UTC day of the window?
-- $1 id
-- $2 from
select
    (s.step at time zone 'UTC')::date as metric_date,
    s.partial,
    -- it never falls: a day on which nothing happened has that of the day before
    coalesce(max(d.total_users) over (order by s.step), ever.total_users) as total_users,
    coalesce(d.active_users, 0) as active_users,
    coalesce(d.new_users, 0) as new_users,
    coalesce(d.returning_users, 0) as returning_users,
    coalesce(d.total_sessions, 0) as total_sessions,
    d.avg_session_duration_seconds,
    d.bounce_rate,
    coalesce(d.total_runs, 0) as total_runs,
    coalesce(d.successful_runs, 0) as successful_runs,
    coalesce(d.failed_runs, 0) as failed_runs,
    coalesce(d.cancelled_runs, 0) as cancelled_runs,
    d.avg_runtime_seconds,
    d.median_runtime_seconds,
    d.p95_runtime_seconds,
    d.p99_runtime_seconds,
    coalesce(d.total_credits_consumed, 0) as total_credits_consumed,
    d.avg_credits_per_run,
    coalesce(d.credits_by_model, '{}') as credits_by_model,
    coalesce(d.unique_agents_run, 0) as unique_agents_run,
    coalesce(d.top_agents, '[]') as top_agents,
    coalesce(d.total_errors, 0) as total_errors,
    d.error_rate,
    coalesce(d.errors_by_type, '{}') as errors_by_type
from steps as s
cross join (
    select coalesce(sum(p.new_users), 0)::bigint as total_users
    from workspace.people_days as p
    where p.workspace_id = $1::uuid and p.bucket < $2::timestamptz
) as ever
left join workspace.daily_metrics as d on d.metric_date = (s.step at time zone 'UTC')::date
