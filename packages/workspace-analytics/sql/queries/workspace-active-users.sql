-- How many different people were active in the 1, 7 and 30 days ending on each day, as the caller's clock counts days?
-- $1 id
-- $2 tz
select
    a.activity_date,
    s.partial,
    a.daily_active_users,
    a.weekly_active_users,
    a.monthly_active_users
from (select step, partial, (step at time zone $2::text)::date as day from steps) as s
join workspace.active_users_between(
    $1::uuid,
    (select min((step at time zone $2::text)::date) from steps),
    (select max((step at time zone $2::text)::date) from steps),
    $2::text
) as a on a.activity_date = s.day
