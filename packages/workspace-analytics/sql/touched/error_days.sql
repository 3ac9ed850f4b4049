-- Which errors were there on each day, by type and name, and how many people met them?
select t.workspace_id, t.bucket, e.error_type, e.event_name, count(*) as error_count, count(distinct e.user_id) as affected_users
from touched as t
cross join lateral (
    select core.key_text(coalesce(a.metadata ->> 'error_type', 'unknown')) as error_type, core.key_text(a.event_name) as event_name,
        a.user_id
    from workspace.user_activity_source as a
    where a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until and a.event_type = 'error'
    offset 0
) as e
group by t.workspace_id, t.bucket, e.error_type, e.event_name
