-- How many sessions were there on each day, how long were they from first to last event, and how many had one event alone?
select t.workspace_id, t.bucket, count(*) as sessions, sum(s.seconds) as duration_seconds,
    count(*) filter (where s.events = 1) as bounces
from touched as t
cross join lateral (
    select count(*) as events, extract(epoch from max(a.created_at) - min(a.created_at)) as seconds
    from workspace.user_activity_source as a
    where a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until and a.session_id is not null
    group by a.session_id
) as s
group by t.workspace_id, t.bucket
