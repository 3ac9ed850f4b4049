-- When does a session end, and since when is a figure of the dashboard right?

create table classroom.options (
    only_row boolean primary key default true check (only_row),
    close_after_hours numeric not null default 12 check (close_after_hours between 1 and 48)
);
comment on table classroom.options is 'Options of the module as configuration had them at the last start (TESSERA_CLASSROOM_…)';
insert into classroom.options default values;

-- The table has no tenant, so no request reads it but through this.
create function classroom.close_after() returns interval
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select close_after_hours * interval '1 hour' from classroom.options $$;
revoke all on function classroom.close_after() from public;
grant execute on function classroom.close_after() to tessera_authenticated, tessera_admin, tessera_service;

-- Where open sessions end is stored with the figures: another value asks for all of them anew.
create function classroom.close_otherwise() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if to_regclass('classroom.classroom_sessions_log') is not null then
        insert into classroom.classroom_sessions_log (sign) values (0);
    end if;
    return null;
end
$$;
revoke all on function classroom.close_otherwise() from public;
create trigger close_otherwise after update on classroom.options
for each row when (old.close_after_hours <> new.close_after_hours) execute function classroom.close_otherwise();

-- The moment up to which a session is active; null where it never began. A paused one was active until it was paused, one without an
-- end is closed p_close_after after it began, and none lasts longer than seven days.
create function classroom.session_end(
    p_start timestamptz, p_end timestamptz, p_status text, p_updated timestamptz, p_close_after interval
) returns timestamptz
language sql stable
return case
    when isfinite(p_start) and p_status is distinct from 'created' then least(
        p_start + interval '168 hours',
        case
            when p_end is not null then greatest(p_end, p_start)
            when p_status = 'paused' then greatest(p_updated, p_start)
            else p_start + p_close_after
        end
    )
end;
revoke all on function classroom.session_end(timestamptz, timestamptz, text, timestamptz, interval) from public;
grant execute on function classroom.session_end(timestamptz, timestamptz, text, timestamptz, interval)
to tessera_authenticated, tessera_admin, tessera_service;

-- The moment as of which the figures of the dashboard are right: all of them, since a refresh takes in whatever changed.
create function classroom.figures_as_of() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select data_through from core.view_state where module = 'classroom' and view = 'dashboard_metrics_hourly' $$;
revoke all on function classroom.figures_as_of() from public;
grant execute on function classroom.figures_as_of() to tessera_authenticated, tessera_admin, tessera_service;

-- Sessions that lasted longer than most, or have no end, are few: they are looked up apart.
create index classroom_sessions_open_idx on classroom.classroom_sessions (school_id, actual_start) where actual_end is null;
create index classroom_sessions_any_start_idx on classroom.classroom_sessions (actual_start);
