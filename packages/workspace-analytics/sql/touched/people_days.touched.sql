-- On which days does it show that people were there on a day, or are no more? Who came to be there on one day alone moves figures
-- (people_days.moved.sql). Of others it shows on that day, and on their active days before and after it.
select x.workspace_id, x.bucket
from (
    select c.*, count(*) over (partition by c.workspace_id, c.user_id) = 1 and c.after as moves
    from changed_user_days as c
    where c.before <> c.after
) as c
cross join lateral (
    select c.workspace_id, c.bucket
    union all
    (
        -- Who comes again later than that ended before, and does after.
        select b.workspace_id, b.bucket from workspace.user_days as b
        where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
            and b.bucket >= c.bucket - interval '696 hours'
        order by b.bucket desc limit 1
    )
    union all
    (
        select a.workspace_id, a.bucket from workspace.user_days as a
        where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket order by a.bucket limit 1
    )
) as x
where not c.moves
