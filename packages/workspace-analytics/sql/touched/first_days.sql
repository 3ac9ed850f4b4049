-- Who was active on each day for the first time? A row counts one person: what moves it away leaves 0.
select d.workspace_id, d.bucket, d.user_id, 1 as people
from touched as t
cross join lateral (
    select u.* from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
) as d
where not exists (
    select from workspace.user_days as b
    where b.workspace_id = d.workspace_id and b.user_id = d.user_id and b.bucket < d.bucket
)
