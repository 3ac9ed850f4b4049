-- A small domain of two sources whose days are computed together.
create table club.visits (
    tenant_id text not null,
    id text not null,
    person_id text,
    at timestamptz not null,
    primary key (tenant_id, id)
);
create index visits_at on club.visits (at);
create index visits_day on club.visits (tenant_id, at);
select core.protect_writable('club.visits', 'tenant_id', 'tenants', 'platform', '{authenticated}');

create table club.payments (
    tenant_id text not null,
    id text not null,
    person_id text,
    at timestamptz not null,
    amount integer not null,
    primary key (tenant_id, id)
);
create index payments_at on club.payments (at);
create index payments_day on club.payments (tenant_id, at);
select core.protect_writable('club.payments', 'tenant_id', 'tenants', 'platform', '{authenticated}');
