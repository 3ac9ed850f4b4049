-- Which ranges of days are being made anew, who asked, and how far has it come?

create table core.backfill (
    id bigint generated always as identity primary key,
    module text not null,
    range_from timestamptz not null,
    range_to timestamptz not null,
    -- Days from here to range_to are done. Only the transaction that makes a day anew moves it.
    done_from timestamptz not null,
    rows_written bigint not null default 0,
    state text not null default 'running',
    failures integer not null default 0,
    error text,
    asked text not null,
    asked_by text,
    asked_role text not null,
    -- Whole milliseconds, since it is also the slot under which replicas claim the work.
    asked_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    advanced_at timestamptz,
    finished_at timestamptz,
    constraint backfill_range_check check (range_from < range_to and done_from between range_from and range_to),
    constraint backfill_state_check check (state in ('running', 'succeeded', 'failed')),
    constraint backfill_finished_check check ((finished_at is null) = (state = 'running'))
);
comment on table core.backfill is
'One row per backfill: its range of whole UTC days, how far back from the newest it has come, who asked, and how it ended.';

-- One at a time in a module.
create unique index backfill_open on core.backfill (module) where finished_at is null;
create index backfill_of_module on core.backfill (module, id desc);
