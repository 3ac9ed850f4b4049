-- How much has each customer bought?
select tenant_id, coalesce(customer_id, '') as customer_id, count(*) as orders
from shop.orders_source
group by tenant_id, coalesce(customer_id, '');
create unique index customer_totals_key on shop_private.customer_totals (tenant_id, customer_id);
