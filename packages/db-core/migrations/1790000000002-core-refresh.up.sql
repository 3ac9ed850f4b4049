-- What does the engine know of each module's sources, stores and views, and what has it done?

create table core.source_state (
    module text not null,
    source text not null,
    role text not null,
    kind text not null,
    relation text not null,
    tenant_via text,
    time_column text,
    generation bigint not null default 0,
    sealed_before timestamptz not null default '-infinity',
    skipped bigint not null default 0,
    position integer not null,
    primary key (module, source)
);
comment on table core.source_state is 'One row per source: how it is bound, how far it is sealed, how many facts were skipped because they have no usable time or value.';

create table core.store_state (
    module text not null,
    store text not null,
    kind text not null,
    source text not null,
    checksum text not null,
    complete_from timestamptz not null default 'infinity',
    keep interval,
    position integer not null,
    primary key (module, store)
);
comment on table core.store_state is 'One row per rollup or extract. Facts at or after complete_from are in it; infinity: not built yet, -infinity: complete.';

create table core.view_state (
    module text not null,
    view text not null,
    strategy text not null,
    stores text[] not null,
    position integer not null,
    generation bigint not null default 0,
    refreshed_at timestamptz,
    data_through timestamptz,
    last_started_at timestamptz,
    last_outcome text,
    last_error text,
    failures_in_a_row integer not null default 0,
    next_attempt_at timestamptz,
    last_duration_ms double precision,
    last_rows bigint,
    primary key (module, view)
);
comment on table core.view_state is 'One row per view: its generation, when it was last refreshed and up to which moment its data is complete.';

create table core.refresh_log (
    id bigint generated always as identity primary key,
    module text not null,
    view text not null,
    asked_by text not null,
    slot timestamptz,
    replica text,
    started_at timestamptz not null,
    finished_at timestamptz,
    data_through timestamptz,
    duration_ms double precision,
    rows_refreshed bigint,
    outcome text not null,
    error_code text,
    error_message text
);
create index refresh_log_view on core.refresh_log (module, view, id desc);
create index refresh_log_started on core.refresh_log (started_at);
comment on table core.refresh_log is 'Every refresh of every view: who asked, when, how long, how many rows, with which outcome (started, succeeded, nothing, failed, held, abandoned).';

create table core.installed_sql (
    name text primary key,
    checksum text not null
);
comment on table core.installed_sql is 'Checksums of what the engine has installed, so that a start that changes nothing touches nothing.';

grant select on core.source_state, core.store_state, core.view_state, core.refresh_log
    to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;
