-- Which order has this id?
-- $1 id
select id, customer_id from placed where id = $1 order by shop_id limit 1
