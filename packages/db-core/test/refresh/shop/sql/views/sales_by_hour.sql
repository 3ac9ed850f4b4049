-- What was sold in each hour?
select tenant_id, bucket as hour, kind, order_count, amount_sum, amount_p95
from shop.sales
where grain = '1h'
