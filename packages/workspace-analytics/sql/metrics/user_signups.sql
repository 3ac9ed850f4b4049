-- How many people joined a workspace? Somebody who joined two counts twice.
-- $1 from
-- $2 to
-- $3 tenants
select count(*) as value
from workspace.workspace_members_source as m
where m.joined_at >= $1::timestamptz and m.joined_at < $2::timestamptz
    and ($3::uuid[] is null or m.workspace_id = any ($3::uuid[]))
