-- How many agents had a run that failed or timed out? An agent of two workspaces is two.
-- $1 from
-- $2 to
-- $3 tenants
select count(distinct (r.workspace_id, r.agent_id)) as value
from workspace.agent_runs_source as r
where r.started_at >= $1::timestamptz and r.started_at < $2::timestamptz and r.status in ('failed', 'timeout')
    and ($3::uuid[] is null or r.workspace_id = any ($3::uuid[]))
