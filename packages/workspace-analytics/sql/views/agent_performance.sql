-- How did each agent do in each workspace on each UTC day?
select
    r.workspace_id,
    r.agent_id,
    (r.bucket at time zone 'UTC')::date as metric_date,
    r.total_runs,
    r.successful_runs,
    r.failed_runs,
    r.cancelled_runs,
    r.runtime_seconds_sum::double precision / nullif(r.runtime_seconds_count, 0) as avg_runtime_seconds,
    r.runtime_range_min as min_runtime_seconds,
    r.runtime_range_max as max_runtime_seconds,
    q.runtime[1] as p50_runtime_seconds,
    q.runtime[2] as p75_runtime_seconds,
    q.runtime[3] as p95_runtime_seconds,
    q.runtime[4] as p99_runtime_seconds,
    r.total_credits,
    r.total_credits / nullif(r.total_runs, 0) as avg_credits_per_run,
    r.total_tokens as total_tokens_used,
    r.total_tokens::double precision / nullif(r.runs_with_tokens, 0) as avg_tokens_per_run,
    r.unique_users,
    r.total_rating::double precision / nullif(r.rated_runs, 0) as avg_user_rating,
    r.rated_runs as total_feedback_count,
    coalesce(
        (
            select jsonb_object_agg(e.error_type, e.runs)
            from (
                select f.error_type, sum(f.failed_runs) as runs
                from workspace.run_failures as f
                where f.workspace_id = r.workspace_id and f.grain = '1d' and f.bucket = r.bucket and f.agent_id = r.agent_id
                group by f.error_type
            ) as e
        ),
        '{}'
    ) as error_types,
    coalesce(
        (
            select jsonb_agg(jsonb_build_object('reason', e.reason, 'runs', e.runs) order by e.runs desc, e.reason)
            from (
                select f.reason, sum(f.failed_runs) as runs
                from workspace.run_failures as f
                where f.workspace_id = r.workspace_id and f.grain = '1d' and f.bucket = r.bucket and f.agent_id = r.agent_id
                    and f.reason <> ''
                group by f.reason
                order by runs desc, f.reason
                limit 5
            ) as e
        ),
        '[]'
    ) as common_failure_reasons
from workspace.runs_by_agent as r
cross join lateral (
    select core.percentiles(
        r.runtime_seconds_histogram, array[0.5, 0.75, 0.95, 0.99], r.runtime_range_min, r.runtime_range_max
    ) as runtime
    offset 0
) as q
where r.grain = '1d'
