-- What did the runs of each day cost, by the first day of the people who ran them?
select d.workspace_id, d.bucket, f.bucket as first_day, sum(d.credits) as credits
from touched as t
cross join lateral (
    select u.* from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket and u.credits <> 0 offset 0
) as d
cross join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = d.workspace_id and b.user_id = d.user_id order by b.bucket limit 1
) as f
group by d.workspace_id, d.bucket, f.bucket
having sum(d.credits) <> 0
