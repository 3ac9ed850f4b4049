-- Who is a customer?
-- $1 id
select c.id, c.name from customers as c where c.id = $1::text limit 1
