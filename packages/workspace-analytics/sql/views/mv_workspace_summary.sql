-- How is each workspace doing over the last 30 UTC days, today included?
with span as (
    select date_trunc('day', now(), 'UTC') - interval '696 hours' as since
),
run as (
    select r.workspace_id, sum(r.total_runs)::bigint as total_runs, sum(r.successful_runs)::bigint as successful_runs,
        sum(r.failed_runs)::bigint as failed_runs, sum(r.total_credits) as total_credits,
        sum(r.runtime_seconds_sum)::double precision / nullif(sum(r.runtime_seconds_count), 0) as avg_runtime_seconds,
        (core.percentiles(core.histogram_sum(r.runtime_seconds_histogram), array[0.95]))[1] as p95_runtime_seconds
    from workspace.runs as r
    where r.grain = '1d' and r.bucket >= (select since from span)
    group by r.workspace_id
),
session as (
    select s.workspace_id, sum(s.sessions)::bigint as sessions, sum(s.duration_seconds) as seconds, sum(s.bounces) as bounces
    from workspace.session_days as s
    where s.bucket >= (select since from span)
    group by s.workspace_id
),
event as (
    select a.workspace_id, sum(a.errors)::bigint as errors
    from workspace.activity as a
    where a.grain = '1d' and a.bucket >= (select since from span)
    group by a.workspace_id
),
agent as (
    select a.workspace_id, count(distinct a.agent_id) as agents
    from workspace.runs_by_agent as a
    where a.grain = '1d' and a.bucket >= (select since from span)
    group by a.workspace_id
),
people as (
    select p.workspace_id, sum(p.new_users)::bigint as total_users,
        coalesce(sum(p.new_users) filter (where p.bucket >= (select since from span)), 0)::bigint as new_users,
        sum(p.begun_30 - case when p.bucket < (select since from span) then p.ended_30 else 0 end)::bigint as active_users
    from workspace.people_days as p
    group by p.workspace_id
)
select
    w.workspace_id,
    coalesce(p.total_users, 0) as total_users,
    coalesce(p.active_users, 0) as active_users,
    coalesce(p.new_users, 0) as new_users,
    coalesce(s.sessions, 0) as total_sessions,
    (s.seconds / s.sessions)::double precision as avg_session_duration_seconds,
    round(100.0 * s.bounces / s.sessions, 2) as bounce_rate,
    coalesce(r.total_runs, 0) as total_runs,
    coalesce(r.successful_runs, 0) as successful_runs,
    coalesce(r.failed_runs, 0) as failed_runs,
    round(100.0 * r.successful_runs / nullif(r.total_runs, 0), 2) as success_rate,
    round(100.0 * r.failed_runs / nullif(r.total_runs, 0), 2) as error_rate,
    coalesce(a.agents, 0) as unique_agents_run,
    r.avg_runtime_seconds,
    r.p95_runtime_seconds,
    coalesce(r.total_credits, 0) as total_credits,
    coalesce(e.errors, 0) as total_errors
from (
    select workspace_id from people
    union
    select workspace_id from run
    union
    select workspace_id from event
) as w
left join people as p using (workspace_id)
left join run as r using (workspace_id)
left join session as s using (workspace_id)
left join event as e using (workspace_id)
left join agent as a using (workspace_id)
