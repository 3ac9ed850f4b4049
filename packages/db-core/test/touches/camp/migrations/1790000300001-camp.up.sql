-- A small domain whose facts last for days, and have parts that know no time of their own.
create table camp.stays (
    tenant_id text not null,
    id text not null,
    guest_id text,
    booked_at timestamptz not null,
    begins_at timestamptz,
    ends_at timestamptz,
    primary key (tenant_id, id)
);
create index stays_booked_at on camp.stays (booked_at);
create index stays_begin on camp.stays (tenant_id, begins_at);
select core.protect_writable('camp.stays', 'tenant_id', 'tenants', 'platform', '{authenticated}');

create table camp.tents (
    tenant_id text not null,
    id text not null,
    stay_id text not null,
    places integer not null,
    primary key (tenant_id, id)
);
create index tents_stay on camp.tents (tenant_id, stay_id);
select core.protect_writable('camp.tents', 'tenant_id', 'tenants', 'platform', '{authenticated}');
