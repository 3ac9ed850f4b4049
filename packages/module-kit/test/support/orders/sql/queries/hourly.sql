-- How many orders in each hour of the window, and how many ever?
select
    s.step as hour,
    s.partial,
    coalesce(h.order_count, 0) as order_count,
    (select jsonb_build_object('order_count', coalesce(sum(e.order_count), 0)) from ever as e) as ever
from steps as s
left join (
    select date_trunc('hour', bucket, 'UTC') as hour, sum(order_count)::bigint as order_count from parts group by 1
) as h on h.hour = s.step
