-- How often did one agent run in the window, and when last? No row for one that never ran. Asked of the source.
-- $1 id
-- $2 from
-- $3 to
-- $4 tenants
select
    $1::uuid as agent_id,
    count(*) filter (where r.started_at >= $2::timestamptz) as total_runs,
    (max(r.started_at) at time zone 'UTC')::date as last_usage_date
from workspace.agent_runs_source as r
where r.agent_id = $1::uuid and r.started_at <= $3::timestamptz
    and ($4::uuid[] is null or r.workspace_id = any ($4::uuid[]))
having count(*) > 0
