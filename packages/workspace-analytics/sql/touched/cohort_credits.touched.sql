-- On which days is it another cohort that spent? On all where the first day is another one now, and, of people of whom more
-- changed than that they came to be there on one day, on each of these days.
with changed as (
    select c.*, count(*) over (partition by c.workspace_id, c.user_id) = 1 and c.after as moves
    from changed_user_days as c
    where c.before <> c.after
)
select c.workspace_id, c.bucket from changed as c where not c.moves
union all
select u.workspace_id, u.bucket
from changed as c
join workspace.user_days as u on u.workspace_id = c.workspace_id and u.user_id = c.user_id and u.bucket > c.bucket
where not exists (
    select from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
)
