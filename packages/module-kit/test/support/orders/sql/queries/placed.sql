-- Who ordered what, and is it told in a file?
-- $1 exported
select p.shop_id, p.id, p.customer_id, $1::boolean as exported from placed as p
