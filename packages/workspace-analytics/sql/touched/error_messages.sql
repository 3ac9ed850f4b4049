-- What did the errors of a day say? At most five different messages of each type and name, the latest ones, each with the last time.
select m.workspace_id, m.bucket, m.error_type, m.event_name, jsonb_object_agg(m.message, extract(epoch from m.last_at)) as messages
from (
    select e.workspace_id, e.bucket, e.error_type, e.event_name, e.message, max(e.created_at) as last_at,
        row_number() over (
            partition by e.workspace_id, e.bucket, e.error_type, e.event_name order by max(e.created_at) desc, e.message
        ) as place
    from (
        select t.workspace_id, t.bucket, core.key_text(coalesce(a.metadata ->> 'error_type', 'unknown')) as error_type,
            core.key_text(a.event_name) as event_name, core.left_bytes(a.metadata ->> 'message', 500) as message, a.created_at
        from touched as t
        join workspace.user_activity_source as a
            on a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
        where a.created_at >= $from and a.created_at < $until and a.event_type = 'error' and a.metadata ->> 'message' is not null
    ) as e
    group by e.workspace_id, e.bucket, e.error_type, e.event_name, e.message
) as m
where m.place <= 5
group by m.workspace_id, m.bucket, m.error_type, m.event_name
