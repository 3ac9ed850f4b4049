-- From when to when did each session of a day last, and how many events did it have?
select t.workspace_id, t.bucket, a.session_id, min(a.created_at) as first_at, max(a.created_at) as last_at, count(*) as events
from touched as t
join workspace.user_activity_source as a
    on a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
where a.created_at >= $from and a.created_at < $until and a.session_id is not null
group by t.workspace_id, t.bucket, a.session_id
