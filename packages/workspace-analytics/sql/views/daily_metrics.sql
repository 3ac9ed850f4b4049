-- What happened in each workspace on each UTC day? docs/metrics.md says how each figure is made.
select
    day.workspace_id,
    (day.bucket at time zone 'UTC')::date as metric_date,
    sum(coalesce(p.new_users, 0)) over (partition by day.workspace_id order by day.bucket)::bigint as total_users,
    coalesce(p.active_users, 0) as active_users,
    coalesce(p.new_users, 0) as new_users,
    coalesce(p.active_users - p.new_users, 0) as returning_users,
    coalesce(s.sessions, 0) as total_sessions,
    (s.duration_seconds / s.sessions)::double precision as avg_session_duration_seconds,
    round(100.0 * s.bounces / s.sessions, 2) as bounce_rate,
    coalesce(r.total_runs, 0) as total_runs,
    coalesce(r.successful_runs, 0) as successful_runs,
    coalesce(r.failed_runs, 0) as failed_runs,
    coalesce(r.cancelled_runs, 0) as cancelled_runs,
    r.runtime_seconds_sum::double precision / nullif(r.runtime_seconds_count, 0) as avg_runtime_seconds,
    r.runtime_seconds_p50 as median_runtime_seconds,
    r.runtime_seconds_p95 as p95_runtime_seconds,
    r.runtime_seconds_p99 as p99_runtime_seconds,
    coalesce(r.total_credits, 0) as total_credits_consumed,
    r.total_credits / nullif(r.total_runs, 0) as avg_credits_per_run,
    coalesce(
        (
            select jsonb_object_agg(c.model_name, c.credits)
            from (
                -- a model may be called unknown
                select coalesce(nullif(m.model_name, ''), 'unknown') as model_name, sum(m.credits) as credits
                from workspace.runs_by_model as m
                where m.workspace_id = day.workspace_id and m.grain = '1d' and m.bucket = day.bucket
                group by 1
            ) as c
        ),
        '{}'
    ) as credits_by_model,
    (
        select count(*)
        from workspace.runs_by_agent as b
        where b.workspace_id = day.workspace_id and b.grain = '1d' and b.bucket = day.bucket
    ) as unique_agents_run,
    coalesce(
        (
            select jsonb_agg(jsonb_build_object('agent_id', a.agent_id, 'runs', a.total_runs) order by a.total_runs desc, a.agent_id)
            from (
                select b.agent_id, b.total_runs
                from workspace.runs_by_agent as b
                where b.workspace_id = day.workspace_id and b.grain = '1d' and b.bucket = day.bucket
                order by b.total_runs desc, b.agent_id
                limit 5
            ) as a
        ),
        '[]'
    ) as top_agents,
    coalesce(a.errors, 0) as total_errors,
    round(100.0 * r.failed_runs / nullif(r.total_runs, 0), 2) as error_rate,
    coalesce(
        (
            select jsonb_object_agg(e.error_type, e.errors)
            from (
                select d.error_type, sum(d.errors) as errors
                from workspace.errors_by_name as d
                where d.workspace_id = day.workspace_id and d.grain = '1d' and d.bucket = day.bucket
                group by d.error_type
            ) as e
        ),
        '{}'
    ) as errors_by_type
from (
    select workspace_id, bucket from workspace.activity where grain = '1d'
    union
    select workspace_id, bucket from workspace.runs where grain = '1d'
    union
    select workspace_id, bucket from workspace.people_days
) as day
left join workspace.people_days as p on p.workspace_id = day.workspace_id and p.bucket = day.bucket
left join workspace.session_days as s on s.workspace_id = day.workspace_id and s.bucket = day.bucket
left join workspace.activity as a on a.workspace_id = day.workspace_id and a.grain = '1d' and a.bucket = day.bucket
left join workspace.runs as r on r.workspace_id = day.workspace_id and r.grain = '1d' and r.bucket = day.bucket
