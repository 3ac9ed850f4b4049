-- How many orders were there?
select coalesce(sum(order_count), 0)::bigint as order_count from parts
