-- How many orders of each kind were there?
-- $1 minimum
select kind, sum(order_count)::bigint as order_count, sum(amount_sum)::bigint as amount_total, max(placed_at_max) as last_at
from parts
group by kind
having sum(order_count) >= $1::integer;
