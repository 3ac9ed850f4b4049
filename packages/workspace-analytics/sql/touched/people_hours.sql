-- How many people were active in each hour of a day?
select d.workspace_id, d.bucket, h.hour, count(*) as active_users
from touched as t
cross join lateral (
    -- Half a day each, as whole numbers, whose bits are quick to look at.
    select u.workspace_id, u.bucket, substring(u.quarters from 1 for 48)::bit(48)::bigint as morning,
        substring(u.quarters from 49 for 48)::bit(48)::bigint as afternoon
    from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
) as d
cross join generate_series(0, 23) as h (hour)
where (case when h.hour < 12 then d.morning else d.afternoon end >> (44 - 4 * (h.hour % 12))) & 15 <> 0
group by d.workspace_id, d.bucket, h.hour
