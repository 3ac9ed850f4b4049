-- How did one agent do in the window, over all workspaces that the caller sees?
-- $1 id
select
    $1::uuid as agent_id,
    r.total_runs,
    r.successful_runs,
    r.failed_runs,
    r.cancelled_runs,
    round(100.0 * r.successful_runs / nullif(r.total_runs, 0), 2) as success_rate,
    round(100.0 * r.failed_runs / nullif(r.total_runs, 0), 2) as error_rate,
    (select coalesce(sum(u.n), 0)::bigint from users as u where u.agent_id = $1::uuid) as unique_users,
    r.avg_runtime_seconds,
    r.min_runtime_seconds,
    r.max_runtime_seconds,
    r.percentiles[1] as p50_runtime_seconds,
    r.percentiles[2] as p75_runtime_seconds,
    r.percentiles[3] as p95_runtime_seconds,
    r.percentiles[4] as p99_runtime_seconds,
    r.total_credits,
    r.total_credits / nullif(r.total_runs, 0) as avg_credits_per_run,
    r.total_tokens_used,
    r.avg_tokens_per_run,
    r.avg_user_rating,
    r.total_feedback_count,
    coalesce(
        (
            select jsonb_object_agg(e.error_type, e.runs)
            from (select error_type, sum(failed_runs) as runs from failures where agent_id = $1::uuid group by error_type) as e
        ),
        '{}'
    ) as error_types,
    coalesce(
        (
            select jsonb_agg(jsonb_build_object('reason', e.reason, 'runs', e.runs) order by e.runs desc, e.reason)
            from (
                select reason, sum(failed_runs) as runs
                from failures
                where agent_id = $1::uuid and reason <> ''
                group by reason
                order by runs desc, reason
                limit 5
            ) as e
        ),
        '[]'
    ) as common_failure_reasons
from (
    select
        coalesce(sum(total_runs), 0)::bigint as total_runs,
        coalesce(sum(successful_runs), 0)::bigint as successful_runs,
        coalesce(sum(failed_runs), 0)::bigint as failed_runs,
        coalesce(sum(cancelled_runs), 0)::bigint as cancelled_runs,
        sum(runtime_seconds_sum)::double precision / nullif(sum(runtime_seconds_count), 0)::double precision as avg_runtime_seconds,
        min(runtime_range_min) as min_runtime_seconds,
        max(runtime_range_max) as max_runtime_seconds,
        core.percentiles(
            core.histogram_sum(runtime_seconds_histogram), array[0.5, 0.75, 0.95, 0.99], min(runtime_range_min), max(runtime_range_max)
        ) as percentiles,
        coalesce(sum(total_credits), 0) as total_credits,
        coalesce(sum(total_tokens), 0) as total_tokens_used,
        sum(total_tokens)::double precision / nullif(sum(runs_with_tokens), 0)::double precision as avg_tokens_per_run,
        sum(total_rating)::double precision / nullif(sum(rated_runs), 0)::double precision as avg_user_rating,
        coalesce(sum(rated_runs), 0)::bigint as total_feedback_count
    from parts
    where agent_id = $1::uuid
) as r
-- an agent that ran before the window is known, one that never ran is not
where r.total_runs > 0 or exists (select from ever where agent_id = $1::uuid and total_runs > 0)
