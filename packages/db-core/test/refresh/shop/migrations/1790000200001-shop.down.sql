drop table shop.orders, shop.customers;
