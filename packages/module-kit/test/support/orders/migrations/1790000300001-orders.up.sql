-- Where do the orders of the test module land?
create table orders.customers (
    shop_id text collate "C" not null,
    id text not null,
    name text not null,
    primary key (shop_id, id)
);
select core.protect_writable('orders.customers', 'shop_id', 'shops', 'platform', '{authenticated,analyst}');

create table orders.placed (
    shop_id text collate "C" not null,
    id text not null,
    customer_id text,
    placed_at timestamptz not null,
    kind text not null,
    amount integer,
    rate double precision,
    ref uuid,
    note text,
    payload jsonb,
    primary key (shop_id, id),
    constraint placed_kind_check check (kind <> 'cursed')
);
create index placed_at on orders.placed (placed_at);
select core.protect_writable('orders.placed', 'shop_id', 'shops', 'platform', '{authenticated}');
