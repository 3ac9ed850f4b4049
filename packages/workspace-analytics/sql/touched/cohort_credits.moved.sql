-- How much more did the runs of each person cost, by that person's first day?
select c.workspace_id, c.bucket, f.bucket as first_day, coalesce(c.new_credits, 0) - coalesce(c.old_credits, 0) as credits
from changed_user_days as c
cross join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id order by b.bucket limit 1
) as f
where coalesce(c.new_credits, 0) <> coalesce(c.old_credits, 0)
