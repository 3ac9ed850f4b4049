-- mv_top_agents, straight from the source
select r.workspace_id, r.agent_id, count(*) as total_runs,
    count(*) filter (where r.status = 'completed') as successful_runs,
    count(*) filter (where r.status in ('failed', 'timeout')) as failed_runs,
    count(*) filter (where r.status = 'cancelled') as cancelled_runs,
    round(100.0 * count(*) filter (where r.status = 'completed') / count(*), 2) as success_rate,
    count(distinct r.user_id) as unique_users, avg(r.runtime_seconds) as avg_runtime_seconds,
    percentile_cont(0.5) within group (order by r.runtime_seconds) as median_runtime_seconds,
    sum(r.credits_consumed) as total_credits, avg(r.credits_consumed) as avg_credits_per_run,
    avg(r.user_rating)::double precision as avg_user_rating
from workspace.agent_runs_source as r
where r.started_at <= now() and (r.started_at at time zone 'UTC')::date > (now() at time zone 'UTC')::date - 30
group by r.workspace_id, r.agent_id
