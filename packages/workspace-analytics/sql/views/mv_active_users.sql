-- How many different people were active in the 1, 7 and 30 days ending on each UTC day?
select
    day.workspace_id,
    (day.bucket at time zone 'UTC')::date as activity_date,
    coalesce(p.active_users, 0) as daily_active_users,
    sum(coalesce(p.begun_7, 0) - coalesce(e7.ended_7, 0)) over up_to_day::bigint as weekly_active_users,
    sum(coalesce(p.begun_30, 0) - coalesce(e30.ended_30, 0)) over up_to_day::bigint as monthly_active_users
from (
    select w.workspace_id, d.bucket
    from (select workspace_id, min(bucket) as first_day from workspace.people_days group by workspace_id) as w
    cross join lateral generate_series(w.first_day, date_trunc('day', now(), 'UTC'), interval '24 hours') as d (bucket)
) as day
left join workspace.people_days as p on p.workspace_id = day.workspace_id and p.bucket = day.bucket
left join workspace.people_days as e7 on e7.workspace_id = day.workspace_id and e7.bucket = day.bucket - interval '168 hours'
left join workspace.people_days as e30 on e30.workspace_id = day.workspace_id and e30.bucket = day.bucket - interval '720 hours'
window up_to_day as (partition by day.workspace_id order by day.bucket)
