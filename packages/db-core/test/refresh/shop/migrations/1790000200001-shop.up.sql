-- A small domain that has every kind of measure.
create table shop.customers (
    tenant_id text collate "C" not null,
    id text not null,
    name text not null,
    primary key (tenant_id, id)
);
select core.protect_writable('shop.customers', 'tenant_id', 'tenants', 'platform', '{authenticated,analyst}');

create table shop.orders (
    tenant_id text collate "C" not null,
    id text not null,
    customer_id text,
    at timestamptz not null,
    kind text,
    amount integer,
    weight double precision,
    tags text[],
    primary key (tenant_id, id)
);
create index orders_at on shop.orders (at);
select core.protect_writable('shop.orders', 'tenant_id', 'tenants', 'platform', '{authenticated}');
