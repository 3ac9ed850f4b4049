-- What share of the last 30 days' actions is of each kind?
with bounds as (
    select
        date_bin('15 minutes', now() - interval '30 days', timestamptz '2000-01-01 00:00:00+00') as starts_at,
        now() as ends_at
),

totals as (
    select
        r.organization_id,
        r.action_type,
        sum(r.execution_count)::bigint as total_executions,
        sum(r.success_count)::bigint as success_count,
        sum(r.failure_count)::bigint as failure_count,
        sum(r.duration_ms_sum)::double precision / nullif(sum(r.duration_ms_count), 0)::double precision as avg_duration_ms,
        sum(r.total_retries)::bigint as total_retries,
        max(r.executed_at_max) as last_execution_at
    from bounds b
    cross join lateral core.cover(b.starts_at, b.ends_at, null, 'UTC', array['15m', '1h', '1d']) c
    -- offset 0 keeps the planner from reading the whole rollup: it cannot know how few rows these ranges hold
    cross join lateral (
        select *
        from action.action_results_by_type
        where grain = c.grain and bucket >= c.lo and bucket < c.hi
        offset 0
    ) r
    group by r.organization_id, r.action_type
)

select
    organization_id,
    action_type,
    total_executions,
    success_count,
    failure_count,
    round(100.0 * total_executions / sum(total_executions) over (partition by organization_id), 2) as percentage,
    avg_duration_ms,
    total_retries,
    last_execution_at
from totals
where total_executions > 0
