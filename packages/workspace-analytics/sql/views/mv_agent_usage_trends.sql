-- Is each agent used more or less than on the same weekday a week before, on each of the last 30 UTC days, today included?
select
    t.workspace_id,
    t.agent_id,
    (t.bucket at time zone 'UTC')::date as usage_date,
    t.total_runs,
    t.unique_users,
    t.previous_runs,
    t.growth_pct,
    case when t.growth_pct >= 10 then 'growing' when t.growth_pct <= -10 then 'declining' when t.growth_pct is not null then 'stable' end as trend
from (
    select x.workspace_id, x.agent_id, x.bucket, coalesce(r.total_runs, 0) as total_runs, coalesce(r.unique_users, 0) as unique_users,
        b.total_runs as previous_runs,
        -- null where nothing ran a week before, and of the running day: there is nothing to compare with
        case when x.bucket < date_trunc('day', now(), 'UTC')
            then round(100.0 * (coalesce(r.total_runs, 0) - b.total_runs) / nullif(b.total_runs, 0), 2)
        end as growth_pct
    from (
        select workspace_id, agent_id, bucket from workspace.runs_by_agent where grain = '1d'
        union
        select workspace_id, agent_id, bucket + interval '168 hours' from workspace.runs_by_agent where grain = '1d'
    ) as x
    left join workspace.runs_by_agent as r
        on r.workspace_id = x.workspace_id and r.grain = '1d' and r.bucket = x.bucket and r.agent_id = x.agent_id
    left join workspace.runs_by_agent as b
        on b.workspace_id = x.workspace_id and b.grain = '1d' and b.bucket = x.bucket - interval '168 hours' and b.agent_id = x.agent_id
    where x.bucket >= date_trunc('day', now(), 'UTC') - interval '696 hours' and x.bucket <= now()
) as t
