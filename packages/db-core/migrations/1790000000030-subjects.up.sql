-- Whom has Tessera been told to forget, without keeping who it was?

-- The key, filled to SHA-256's block of 64 bytes and xored with one byte: HMAC's inner (0x36) and outer (0x5c) pad.
create function core.hmac_pad(p_key bytea, p_byte integer) returns bytea
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
as $$
    select decode(string_agg(lpad(to_hex(get_byte(p_key || decode(repeat('00', 64), 'hex'), i) # p_byte), 2, '0'), '' order by i), 'hex')
    from generate_series(0, 63) as i
$$;

-- Of 366 random bits 256. Only the owner reads it: whoever has it can tell whether a person they know by name was erased.
create table core.subject_key (
    single boolean primary key default true check (single),
    key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        check (length(key) = 32),
    inner_pad bytea not null generated always as (core.hmac_pad(key, 54)) stored,
    outer_pad bytea not null generated always as (core.hmac_pad(key, 92)) stored,
    made_at timestamptz not null default now()
);
insert into core.subject_key default values;
comment on table core.subject_key is
'The installation''s own key for the digests of subjects. A tombstone or audit record means nothing under another key: never change it.';

-- HMAC-SHA-256 of a subject's id under the installation's key: what tombstones and audit records call a person.
create function core.subject_digest(p_subject text) returns bytea
language sql stable strict parallel safe
as $$
    select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(p_subject, 'UTF8'))) from core.subject_key as k
$$;

create table core.tombstone (
    module text not null,
    digest bytea not null check (length(digest) = 32),
    tenant text,
    erased_at timestamptz not null default now(),
    unique nulls not distinct (module, digest, tenant)
);
comment on table core.tombstone is
'Persons whose facts were erased and do not come back, by the digest of their id. tenant null: in every tenant.';

revoke all on core.subject_key, core.tombstone from public;
revoke all on function core.hmac_pad(bytea, integer), core.subject_digest(text) from public;
