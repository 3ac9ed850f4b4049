-- Is one agent used more or less than on the same weekday a week before, on each UTC day of the window? Asked of the source, where storage cannot answer.
-- $1 id
-- $2 from
-- $3 to
-- $4 tenants
with day as (
    select d.bucket, sum(d.runs)::bigint as runs, sum(d.users)::bigint as users
    from (
        select date_trunc('day', r.started_at, 'UTC') as bucket, count(*) as runs, count(distinct r.user_id) as users
        from workspace.agent_runs_source as r
        where r.agent_id = $1::uuid
            and r.started_at >= $2::timestamptz - interval '168 hours' and r.started_at <= $3::timestamptz
            and ($4::uuid[] is null or r.workspace_id = any ($4::uuid[]))
        group by r.workspace_id, 1
    ) as d
    group by d.bucket
)
select
    t.usage_date,
    t.partial,
    t.total_runs,
    t.unique_users,
    t.previous_runs,
    t.growth_pct,
    case when t.growth_pct >= 10 then 'growing' when t.growth_pct <= -10 then 'declining' when t.growth_pct is not null then 'stable' end as trend
from (
    select
        (s.step at time zone 'UTC')::date as usage_date,
        s.partial,
        coalesce(d.runs, 0) as total_runs,
        coalesce(d.users, 0) as unique_users,
        b.runs as previous_runs,
        case when not s.partial then round(100.0 * (coalesce(d.runs, 0) - b.runs) / nullif(b.runs, 0), 2) end as growth_pct
    from steps as s
    left join day as d on d.bucket = s.step
    left join day as b on b.bucket = s.step - interval '168 hours'
) as t
