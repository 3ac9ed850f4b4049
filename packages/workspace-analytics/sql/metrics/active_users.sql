-- How many people were active or asked for a run? Somebody of two workspaces is two.
-- $1 from
-- $2 to
-- $3 tenants
select count(*) as value
from (
    select a.workspace_id, a.user_id
    from workspace.user_activity_source as a
    where a.created_at >= $1::timestamptz and a.created_at < $2::timestamptz and a.user_id is not null
        and ($3::uuid[] is null or a.workspace_id = any ($3::uuid[]))
    union
    select r.workspace_id, r.user_id
    from workspace.agent_runs_source as r
    where r.started_at >= $1::timestamptz and r.started_at < $2::timestamptz and r.user_id is not null
        and ($3::uuid[] is null or r.workspace_id = any ($3::uuid[]))
) as people
