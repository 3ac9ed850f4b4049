-- On which days does it show what changed of a person on a day? On that day, and on all active days where the first is another one now.
-- Not by changed_cohort_days: two people may change places, and as many are there as before.
select c.workspace_id, c.bucket from changed_user_days as c
union all
select u.workspace_id, u.bucket
from changed_user_days as c
join workspace.user_days as u on u.workspace_id = c.workspace_id and u.user_id = c.user_id
where c.before <> c.after and not exists (
    select from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
)
