-- What does the view hold?
select shop_id, hour, kind, order_count from orders.orders_by_hour
