-- How many sessions were there on each day, how long were they from first to last event, and how many had one event alone?
select s.workspace_id, s.bucket, count(*) as sessions, extract(epoch from sum(s.last_at - s.first_at)) as duration_seconds,
    count(*) filter (where s.events = 1) as bounces
from touched as t
cross join lateral (
    select d.* from workspace.session_spans as d where d.workspace_id = t.workspace_id and d.bucket = t.bucket offset 0
) as s
group by s.workspace_id, s.bucket
