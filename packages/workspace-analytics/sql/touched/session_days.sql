-- How many sessions were there on each day, how long were they from first to last event, and how many had one event alone?
select s.workspace_id, s.bucket, count(*) as sessions, sum(s.seconds) as duration_seconds,
    count(*) filter (where s.events = 1) as bounces
from (
    select t.workspace_id, t.bucket, count(*) as events, extract(epoch from max(a.created_at) - min(a.created_at)) as seconds
    from touched as t
    join workspace.user_activity_source as a
        on a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
    where a.created_at >= $from and a.created_at < $until and a.session_id is not null
    group by t.workspace_id, t.bucket, a.session_id
) as s
group by s.workspace_id, s.bucket
