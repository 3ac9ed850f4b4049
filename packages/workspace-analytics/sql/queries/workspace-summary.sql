-- How is a workspace doing over the 30 UTC days of the window?
-- $1 id
-- $2 from
-- $3 to
select
    people.*,
    session.total_sessions,
    session.avg_session_duration_seconds,
    session.bounce_rate,
    run.total_runs,
    run.successful_runs,
    run.failed_runs,
    run.success_rate,
    run.error_rate,
    agent.unique_agents_run,
    run.avg_runtime_seconds,
    run.p95_runtime_seconds,
    run.total_credits,
    event.total_errors
from (
    select
        coalesce(sum(p.new_users), 0)::bigint as total_users,
        -- those who are seen by the end, less those who were by the beginning: sums of begun and ended stretches of 30 days
        coalesce(sum(p.begun_30 - case when p.bucket < $2::timestamptz then p.ended_30 else 0 end), 0)::bigint as active_users,
        coalesce(sum(p.new_users) filter (where p.bucket >= $2::timestamptz), 0)::bigint as new_users
    from workspace.people_days as p
    where p.workspace_id = $1::uuid and p.bucket < $3::timestamptz
) as people
cross join (
    select
        coalesce(sum(s.sessions), 0)::bigint as total_sessions,
        (sum(s.duration_seconds) / sum(s.sessions))::double precision as avg_session_duration_seconds,
        round(100.0 * sum(s.bounces) / sum(s.sessions), 2) as bounce_rate
    from workspace.session_days as s
    where s.workspace_id = $1::uuid and s.bucket >= $2::timestamptz and s.bucket < $3::timestamptz
) as session
cross join (
    select
        coalesce(sum(r.total_runs), 0)::bigint as total_runs,
        coalesce(sum(r.successful_runs), 0)::bigint as successful_runs,
        coalesce(sum(r.failed_runs), 0)::bigint as failed_runs,
        round(100.0 * sum(r.successful_runs) / nullif(sum(r.total_runs), 0), 2) as success_rate,
        round(100.0 * sum(r.failed_runs) / nullif(sum(r.total_runs), 0), 2) as error_rate,
        sum(r.runtime_seconds_sum)::double precision / nullif(sum(r.runtime_seconds_count), 0)::double precision as avg_runtime_seconds,
        (core.percentiles(
            core.histogram_sum(r.runtime_seconds_histogram), array[0.95], min(r.runtime_range_min), max(r.runtime_range_max)
        ))[1] as p95_runtime_seconds,
        coalesce(sum(r.total_credits), 0) as total_credits
    from workspace.runs as r
    where r.workspace_id = $1::uuid and r.grain = '1d' and r.bucket >= $2::timestamptz and r.bucket < $3::timestamptz
) as run
cross join (
    select count(distinct a.agent_id) as unique_agents_run
    from workspace.runs_by_agent as a
    where a.workspace_id = $1::uuid and a.grain = '1d' and a.bucket >= $2::timestamptz and a.bucket < $3::timestamptz
) as agent
cross join (
    select coalesce(sum(a.errors), 0)::bigint as total_errors
    from workspace.activity as a
    where a.workspace_id = $1::uuid and a.grain = '1d' and a.bucket >= $2::timestamptz and a.bucket < $3::timestamptz
) as event
