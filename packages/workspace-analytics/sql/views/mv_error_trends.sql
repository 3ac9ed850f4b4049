-- Which errors were met on each of the last 30 UTC days, today included, and what did they say?
select
    e.workspace_id,
    (e.bucket at time zone 'UTC')::date as error_date,
    e.error_type,
    e.event_name,
    e.errors as error_count,
    e.affected_users,
    workspace.messages_of(s.messages) as sample_messages
from workspace.errors_by_name as e
left join workspace.error_messages as s
    on s.workspace_id = e.workspace_id and s.bucket = e.bucket and s.error_type = e.error_type and s.event_name = e.event_name
where e.grain = '1d' and e.bucket >= date_trunc('day', now(), 'UTC') - interval '696 hours'
