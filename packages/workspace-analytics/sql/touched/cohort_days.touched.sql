-- On which days does it show that a person was there on a day, or is no more? On that day; on the next active one, which may be the
-- first of its week or month no more; and on all of them where the first day is another one now.
select c.workspace_id, c.bucket from changed_user_days as c where c.before <> c.after
union all
select n.workspace_id, n.bucket
from changed_user_days as c
cross join lateral (
    select a.workspace_id, a.bucket from workspace.user_days as a
    where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket order by a.bucket limit 1
) as n
where c.before <> c.after
union all
select u.workspace_id, u.bucket
from changed_user_days as c
join workspace.user_days as u on u.workspace_id = c.workspace_id and u.user_id = c.user_id
where c.before <> c.after and not exists (
    select from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
)
