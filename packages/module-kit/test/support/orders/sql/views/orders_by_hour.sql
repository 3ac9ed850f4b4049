-- How many orders came in each hour?
select shop_id, bucket as hour, kind, order_count, amount_sum
from orders.orders_by_kind
where grain = '1h'
