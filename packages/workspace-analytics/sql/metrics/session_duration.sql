-- How long were sessions on average, from the first to the last of their events, in seconds? Null without sessions.
-- $1 from
-- $2 to
-- $3 tenants
select avg(s.seconds) as value
from (
    select extract(epoch from max(a.created_at) - min(a.created_at)) as seconds
    from workspace.user_activity_source as a
    where a.created_at >= $1::timestamptz and a.created_at < $2::timestamptz and a.session_id is not null
        and ($3::uuid[] is null or a.workspace_id = any ($3::uuid[]))
    group by a.workspace_id, a.session_id
) as s
