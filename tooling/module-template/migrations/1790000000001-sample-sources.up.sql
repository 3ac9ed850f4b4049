-- Where do the events of sample land?
create table sample.sample_events (
    organization_id text not null default 'platform',
    id text not null,
    kind text not null,
    happened_at timestamptz not null,
    duration_ms integer,
    primary key (organization_id, id),
    constraint sample_events_organization_id_check check (organization_id <> ''),
    constraint sample_events_id_check check (id <> ''),
    constraint sample_events_kind_check check (kind <> ''),
    constraint sample_events_happened_at_check check (isfinite(happened_at)),
    constraint sample_events_duration_ms_check check (duration_ms >= 0)
);

comment on table sample.sample_events is 'One row per event; rows may be updated in place';

-- builds, repairs and retention walk along it
create index sample_events_happened_at_idx on sample.sample_events (happened_at);

-- raw facts: analysts see their aggregates only
select core.protect_writable('sample.sample_events', 'organization_id', 'organizations', 'platform', array['authenticated']);
