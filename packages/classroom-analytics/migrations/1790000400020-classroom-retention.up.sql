-- How long does each school keep its records, and who decided that?

alter table classroom.options
add column keep_days numeric not null default 365 check (keep_days between 90 and 3650);

-- The table has no tenant, so no request reads it but through this.
create function classroom.keep_days() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select keep_days::integer from classroom.options $$;
revoke all on function classroom.keep_days() from public;
grant execute on function classroom.keep_days() to tessera_authenticated, tessera_admin, tessera_service;

create table classroom.retention_rules (
    school_id text not null primary key,
    keep_days integer not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    decided_by text,
    constraint retention_rules_school_check check (school_id <> ''),
    -- Figures are shown for 90 days, and nothing is kept without end.
    constraint retention_rules_keep_days_check check (keep_days between 90 and 3650),
    constraint retention_rules_reason_check check (btrim(reason) <> '' and length(reason) <= 2000)
);
comment on table classroom.retention_rules is 'The written rule of each school that has one: days that its records are kept, why, since when and by whose decision';
select core.protect('classroom.retention_rules', 'school_id', 'schools', 'platform', array['authenticated']);

-- Groups have no time of their own: those whose session never came are kept as long as if it had been on the day they came.
alter table classroom.student_groups add column stored_at timestamptz not null default now();

-- What is left of sessions that are gone: groups without one, and counters without events? Deletes it, as the owner in maintenance.
create function classroom.retire_leftovers(p_midnight timestamptz) returns table (relation text, tenant text)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    delete from classroom.student_groups as g
    where
        g.stored_at < p_midnight - coalesce(
            (select r.keep_days from classroom.retention_rules as r where r.school_id = g.school_id), classroom.keep_days()
        ) * interval '24 hours'
        and not exists (
            select from classroom.classroom_sessions_source as s where s.school_id = g.school_id and s.id = g.session_id
        )
    returning 'classroom.student_groups'::text, g.school_id;

    return query
    delete from classroom.session_streams as c
    using (
        select b.school_id, b.session_id, b.last_position
        from classroom.session_streams as b
        where
            not exists (
                select from classroom.session_events as e where e.school_id = b.school_id and e.session_id = b.session_id
            )
            and not exists (
                select from classroom.classroom_sessions_source as s where s.school_id = b.school_id and s.id = b.session_id
            )
    ) as over
    where c.school_id = over.school_id and c.session_id = over.session_id
        -- An event that came meanwhile has moved the counter, and keeps it.
        and c.last_position = over.last_position
    returning 'classroom.session_streams'::text, c.school_id;
end
$$;
revoke all on function classroom.retire_leftovers(timestamptz) from public;
