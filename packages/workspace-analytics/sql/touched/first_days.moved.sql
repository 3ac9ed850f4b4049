-- Whose first day is another one now? The one until now goes, the other one comes.
select m.*
from (
    select c.workspace_id, c.user_id, min(c.bucket) as bucket
    from changed_user_days as c
    where c.before <> c.after
    group by c.workspace_id, c.user_id
) as c
left join lateral (
    select f.bucket from workspace.first_days as f where f.workspace_id = c.workspace_id and f.user_id = c.user_id offset 0
) as f on true
left join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and (f.bucket is null or f.bucket >= c.bucket)
    order by b.bucket limit 1
) as n on true
cross join lateral (
    values (c.workspace_id, f.bucket, c.user_id, -1), (c.workspace_id, n.bucket, c.user_id, 1)
) as m (workspace_id, bucket, user_id, people)
where m.bucket is not null and (f.bucket is null or f.bucket >= c.bucket)
