-- How many safety events were there in the last days, and how many people had one?
-- $1 level
-- $2 from
-- $3 to
select
    count(*) as total_events,
    count(*) filter (where safety_level = 'critical') as critical_count,
    count(*) filter (where safety_level = 'elevated') as elevated_count,
    count(distinct (tenant_id, user_id)) filter (where user_id is not null) as affected_users
from consciousness.analytics_safety_events
where created_at >= $2::timestamptz
    and created_at <= $3::timestamptz
    and ($1::text is null or safety_level = $1::text)
