-- How many people were active in each hour of a day?
select d.workspace_id, d.bucket, h.hour, count(*) as active_users
from touched as t
cross join lateral (
    select u.* from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
) as d
cross join generate_series(0, 23) as h (hour)
where substring(d.quarters from 4 * h.hour + 1 for 4) <> b'0000'
group by d.workspace_id, d.bucket, h.hour
