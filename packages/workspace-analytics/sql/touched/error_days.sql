-- Which errors were there on each day, by type and name, and how many people met them?
select e.workspace_id, e.bucket, e.error_type, e.event_name, count(*) as error_count, count(distinct e.user_id) as affected_users
from (
    select t.workspace_id, t.bucket, core.key_text(coalesce(a.metadata ->> 'error_type', 'unknown')) as error_type,
        core.key_text(a.event_name) as event_name, a.user_id
    from touched as t
    join workspace.user_activity_source as a
        on a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
    where a.created_at >= $from and a.created_at < $until and a.event_type = 'error'
) as e
group by e.workspace_id, e.bucket, e.error_type, e.event_name
