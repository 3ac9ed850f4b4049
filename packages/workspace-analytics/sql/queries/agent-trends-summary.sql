-- How often did one agent run in the window, and when last? No row for one that never ran.
-- $1 id
-- $2 from
-- $3 to
-- $4 tenants
select
    $1::uuid as agent_id,
    coalesce(sum(r.total_runs) filter (where r.bucket >= $2::timestamptz), 0)::bigint as total_runs,
    (max(r.bucket) at time zone 'UTC')::date as last_usage_date
from workspace.runs_by_agent as r
where r.grain = '1d' and r.agent_id = $1::uuid and r.bucket < $3::timestamptz
    and ($4::uuid[] is null or r.workspace_id = any ($4::uuid[]))
having count(*) > 0
