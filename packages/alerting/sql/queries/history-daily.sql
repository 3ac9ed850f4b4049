-- How many incidents began on each day, and how long did those take that are over?
-- $1 tenants
-- $2 days
select d.day::date::text as day, count(h.id)::integer as incidents, count(h.id) filter (where h.resolved_at is null)::integer as still_open,
    avg(extract(epoch from h.resolved_at - h.triggered_at))::double precision / 60 as avg_duration_minutes
from generate_series(
    date_trunc('day', now() at time zone 'UTC') - ($2::integer - 1) * interval '1 day', date_trunc('day', now() at time zone 'UTC'), interval '1 day'
) as d (day)
left join alerts.alert_history as h
    on h.triggered_at >= d.day at time zone 'UTC' and h.triggered_at < (d.day + interval '1 day') at time zone 'UTC' and h.kind = 'firing'
    and ($1::text[] is null or h.owner = any ($1::text[]))
group by d.day
