-- Which replica does the work of a scheduled moment?

create table core.refresh_slot (
    task text not null,
    slot timestamptz not null,
    replica text not null,
    lease_until timestamptz not null,
    claimed_at timestamptz not null,
    finished_at timestamptz,
    outcome text,
    primary key (task, slot)
);
comment on table core.refresh_slot is
'One row per scheduled moment of a task: who does it, until when others keep off, and how it ended.';

create index refresh_slot_open on core.refresh_slot (lease_until) where finished_at is null;

-- May this replica do the work? Yes where nobody has it, or where the one who had it let the lease expire.
create function core.claim_slot(p_task text, p_slot timestamptz, p_replica text, p_lease interval)
returns boolean
language sql
set search_path = pg_catalog, pg_temp
as $$
    with claimed as (
        insert into core.refresh_slot as s (task, slot, replica, lease_until, claimed_at)
        values (p_task, p_slot, p_replica, clock_timestamp() + p_lease, clock_timestamp())
        on conflict (task, slot) do update
        set replica = excluded.replica, lease_until = excluded.lease_until, claimed_at = excluded.claimed_at
        -- The clock is read after the row lock was got: a rival's renewal in between counts.
        where s.finished_at is null and s.lease_until < clock_timestamp()
        returning 1
    )
    select exists (select from claimed)
$$;

-- Is the work still this replica's? If so it keeps others off for another while.
create function core.renew_slot(p_task text, p_slot timestamptz, p_replica text, p_lease interval)
returns boolean
language sql
set search_path = pg_catalog, pg_temp
as $$
    with renewed as (
        update core.refresh_slot set lease_until = clock_timestamp() + p_lease
        where task = p_task and slot = p_slot and replica = p_replica and finished_at is null
        returning 1
    )
    select exists (select from renewed)
$$;

-- How did it end? False where another replica has taken the work over meanwhile.
create function core.finish_slot(p_task text, p_slot timestamptz, p_replica text, p_outcome text)
returns boolean
language sql
set search_path = pg_catalog, pg_temp
as $$
    with finished as (
        update core.refresh_slot set finished_at = clock_timestamp(), outcome = p_outcome
        where task = p_task and slot = p_slot and replica = p_replica and finished_at is null
        returning 1
    )
    select exists (select from finished)
$$;

revoke all on function
    core.claim_slot(text, timestamptz, text, interval),
    core.renew_slot(text, timestamptz, text, interval),
    core.finish_slot(text, timestamptz, text, text)
from public;
