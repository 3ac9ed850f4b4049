-- On which days does it show that people were there on a day, or are no more? Who came to be there on one day alone moves figures
-- (cohort_days.moved.sql). Of others it shows on that day, and on their next one, which may be the first of its week or month no
-- more. Where the first day is another one now, it shows on all the later ones.
with changed as (
    select c.*, count(*) over (partition by c.workspace_id, c.user_id) = 1 and c.after as moves
    from changed_user_days as c
    where c.before <> c.after
)
select c.workspace_id, c.bucket from changed as c where not c.moves
union all
select n.workspace_id, n.bucket
from changed as c
cross join lateral (
    select a.workspace_id, a.bucket from workspace.user_days as a
    where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket order by a.bucket limit 1
) as n
where not c.moves
union all
select u.workspace_id, u.bucket
from changed as c
join workspace.user_days as u on u.workspace_id = c.workspace_id and u.user_id = c.user_id and u.bucket > c.bucket
where not exists (
    select from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
)
