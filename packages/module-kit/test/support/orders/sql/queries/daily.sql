-- How many orders came on each day?
-- $1 tz
select to_char(s.step at time zone $1::text, 'YYYY-MM-DD') as day, s.partial, coalesce(d.order_count, 0)::bigint as order_count
from steps as s
left join (
    select date_trunc('day', bucket, $1::text) as day, sum(order_count) as order_count from parts group by 1
) as d on d.day = s.step
