-- How many more sessions were there on each day, by how much did they become longer, and how many more had one event alone?
select c.workspace_id, c.bucket, c.after::integer - c.before::integer as sessions,
    coalesce(extract(epoch from c.new_last_at - c.new_first_at), 0) - coalesce(extract(epoch from c.old_last_at - c.old_first_at), 0)
        as duration_seconds,
    coalesce((c.new_events = 1)::integer, 0) - coalesce((c.old_events = 1)::integer, 0) as bounces
from changed_session_spans as c
