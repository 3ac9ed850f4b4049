-- Which kinds of event are there, and how often?
select
    kind,
    sum(event_count)::bigint as event_count,
    round(100.0 * sum(event_count) / sum(sum(event_count)) over (), 2) as percentage,
    max(happened_at_max) as last_event_at
from parts
group by kind
having sum(event_count) > 0
