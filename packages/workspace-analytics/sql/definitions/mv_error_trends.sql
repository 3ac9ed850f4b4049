-- mv_error_trends, straight from the sources; kinds and messages are cut as everywhere (core.key_text, 500 bytes)
with errors as (
    select a.*, (a.created_at at time zone 'UTC')::date as day, core.key_text(coalesce(a.metadata ->> 'error_type', 'unknown')) as error_type,
        coalesce(a.event_name, '') as name, core.left_bytes(a.metadata ->> 'message', 500) as message
    from workspace.user_activity_source as a
    where a.event_type = 'error' and a.created_at <= now() and (a.created_at at time zone 'UTC')::date > (now() at time zone 'UTC')::date - 30
)
select e.workspace_id, e.day as error_date, e.error_type, e.name as event_name, count(*) as error_count,
    count(distinct e.user_id) as affected_users,
    array(
        select m.message from errors as m
        where m.workspace_id = e.workspace_id and m.day = e.day and m.error_type = e.error_type and m.name = e.name and m.message is not null
        group by m.message order by max(m.created_at) desc, m.message limit 5
    ) as sample_messages
from errors as e
group by e.workspace_id, e.day, e.error_type, e.name
