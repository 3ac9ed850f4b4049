drop table orders.placed, orders.customers;
