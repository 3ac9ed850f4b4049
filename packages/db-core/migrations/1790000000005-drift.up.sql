-- Which stored days have been compared with their source, when, and how many rows differed?

create table core.drift_check (
    module text not null,
    store text not null,
    day timestamptz not null,
    checked_at timestamptz not null,
    differing bigint,
    primary key (module, store, day)
);
comment on table core.drift_check is
'The last comparison of each store and UTC day (-infinity: rows over all time) with its source: differing is 0 unless something is wrong, null where it could not be told.';

grant select on core.drift_check to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;

-- Comparing is asked by store and day now.
drop function if exists core.compare_view(text, text, timestamptz, timestamptz, timestamptz);
