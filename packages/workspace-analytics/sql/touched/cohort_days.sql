-- Of the people whose first day was the same: how many were active on each day, and for how many was it the first day in its week
-- (month)?
select d.workspace_id, d.bucket, f.bucket as first_day, count(*) as active_users,
    count(*) filter (where p.bucket is null or date_trunc('week', p.bucket, 'UTC') < date_trunc('week', d.bucket, 'UTC')) as first_in_week,
    count(*) filter (where p.bucket is null or date_trunc('month', p.bucket, 'UTC') < date_trunc('month', d.bucket, 'UTC')) as first_in_month
from touched as t
cross join lateral (
    select u.* from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
) as d
cross join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = d.workspace_id and b.user_id = d.user_id order by b.bucket limit 1
) as f
left join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = d.workspace_id and b.user_id = d.user_id and b.bucket < d.bucket order by b.bucket desc limit 1
) as p on true
group by d.workspace_id, d.bucket, f.bucket
