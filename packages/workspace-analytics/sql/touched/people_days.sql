-- How many people were active on each day, how many for the first time, and how many began or ended 7 and 30 days of being seen?
-- Who is active on a day is seen on it and the 6 (29) days after it. A day on which somebody is seen who was not the day before
-- counts as begun; the last active day before somebody stops being seen counts as ended. Sums of begun up to a day, less those ended
-- 7 (30) days before it, are the people of the 7 (30) days ending that day.
select d.workspace_id, d.bucket, count(*) as active_users,
    count(*) filter (where p.bucket is null) as new_users,
    count(*) filter (where p.bucket is null or p.bucket < d.bucket - interval '144 hours') as begun_7,
    count(*) filter (where n.bucket is null or n.bucket > d.bucket + interval '144 hours') as ended_7,
    count(*) filter (where p.bucket is null or p.bucket < d.bucket - interval '696 hours') as begun_30,
    count(*) filter (where n.bucket is null or n.bucket > d.bucket + interval '696 hours') as ended_30
from touched as t
cross join lateral (
    select u.* from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
) as d
left join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = d.workspace_id and b.user_id = d.user_id and b.bucket < d.bucket order by b.bucket desc limit 1
) as p on true
left join lateral (
    select a.bucket from workspace.user_days as a
    where a.workspace_id = d.workspace_id and a.user_id = d.user_id and a.bucket > d.bucket order by a.bucket limit 1
) as n on true
group by d.workspace_id, d.bucket
