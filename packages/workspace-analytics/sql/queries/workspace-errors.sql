-- Which errors were met in a workspace on each UTC day of the window, and what did they say?
-- $1 id
-- $2 from
-- $3 to
select
    (e.bucket at time zone 'UTC')::date as error_date,
    e.error_type,
    nullif(e.event_name, '') as event_name,
    e.errors as error_count,
    e.affected_users,
    workspace.messages_of(s.messages) as sample_messages
from workspace.errors_by_name as e
left join workspace.error_messages as s
    on s.workspace_id = e.workspace_id and s.bucket = e.bucket and s.error_type = e.error_type and s.event_name = e.event_name
where e.workspace_id = $1::uuid and e.grain = '1d' and e.bucket >= $2::timestamptz and e.bucket < $3::timestamptz
