-- On which days does it show that a person was there on a day, or is no more? On that day, and on that person's active days
-- before and after it.
select x.workspace_id, x.bucket
from changed_user_days as c
cross join lateral (
    select c.workspace_id, c.bucket
    union all
    (
        select b.workspace_id, b.bucket from workspace.user_days as b
        where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket order by b.bucket desc limit 1
    )
    union all
    (
        select a.workspace_id, a.bucket from workspace.user_days as a
        where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket order by a.bucket limit 1
    )
) as x
where c.before <> c.after
