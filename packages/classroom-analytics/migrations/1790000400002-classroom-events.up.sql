-- Where do the events of a session land, in which order, and who is told?

create table classroom.session_events (
    school_id text not null default 'platform',
    id text not null,
    session_id text not null,
    teacher_id text,
    event_type text not null,
    participant_id text,
    sender_id text not null,
    sequence bigint not null,
    position bigint not null,
    event_time timestamptz not null,
    payload jsonb,
    created_at timestamptz not null,
    primary key (school_id, id),
    constraint session_events_ids_check check (id <> '' and session_id <> '' and sender_id <> '' and participant_id <> ''),
    constraint session_events_event_type_check check (event_type in (
        'configured', 'started', 'leader_ready', 'member_join', 'member_leave', 'ended'
    )),
    constraint session_events_sequence_check check (sequence >= 1),
    constraint session_events_event_time_check check (isfinite(event_time))
);
comment on table classroom.session_events is 'Every event of a session, in the order of its position; a sender numbers its events of a session without gaps';
comment on column classroom.session_events.position is 'Grows with each event of the session in the order of the commits; given by a trigger';
comment on column classroom.session_events.created_at is 'When the event got its position; given by a trigger';
create index session_events_event_time_idx on classroom.session_events (event_time);
create unique index session_events_position_idx on classroom.session_events (school_id, session_id, position);
create unique index session_events_sequence_idx on classroom.session_events (school_id, session_id, sender_id, sequence);
create index session_events_participant_idx on classroom.session_events (participant_id) where participant_id is not null;
-- Which sessions had events lately is asked by replicas that may have missed a notification; it costs writers next to nothing.
create index session_events_created_at_idx on classroom.session_events using brin (created_at) with (pages_per_range = 8, autosummarize = on);

select core.protect_writable('classroom.session_events', 'school_id', 'schools', 'platform', array['authenticated']);

-- How far the positions of each session go. Its row is locked until the writer commits: positions follow the commits.
create table classroom.session_streams (
    school_id text not null,
    session_id text not null,
    last_position bigint not null,
    primary key (school_id, session_id)
) with (fillfactor = 50);
comment on table classroom.session_streams is 'The last position given out in each session; reached by the triggers of session_events alone';
select core.protect_inner('classroom.session_streams');

-- Writes down how far the positions of the session go that a statement is at; what it holds meanwhile ends with the transaction.
create function classroom.close_stream() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
begin
    if coalesce(current_setting('tessera.stream_position', true), '') <> '' then
        perform set_config('tessera.maintenance', 'on', true);
        update classroom.session_streams set last_position = current_setting('tessera.stream_position')::bigint
        where school_id = current_setting('tessera.stream_school') and session_id = current_setting('tessera.stream_session');
        perform set_config('tessera.stream_position', '', true), set_config('tessera.maintenance', v_maintenance, true);
    end if;
end
$$;

-- Gives an event the next position of its session. The counter is locked once for each run of events of one session: statements
-- that write to several sessions keep to one order of sessions, or wait for each other. An event stays where it is when it
-- changes, unless it moves to another session.
create function classroom.place_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_position bigint;
begin
    if tg_op = 'UPDATE' and (new.school_id, new.session_id) = (old.school_id, old.session_id) then
        new.position := old.position;
        new.created_at := old.created_at;
        return new;
    end if;
    if
        coalesce(current_setting('tessera.stream_position', true), '') <> ''
        and current_setting('tessera.stream_session') = new.session_id
        and current_setting('tessera.stream_school') = new.school_id
    then
        v_position := current_setting('tessera.stream_position')::bigint;
    else
        perform classroom.close_stream();
        perform set_config('tessera.maintenance', 'on', true);
        -- Where the counter is gone, by retention, the events themselves say how far it was.
        insert into classroom.session_streams as s (school_id, session_id, last_position)
        select new.school_id, new.session_id, coalesce(max(e.position), 0)
        from classroom.session_events as e where e.school_id = new.school_id and e.session_id = new.session_id
        on conflict (school_id, session_id) do update set last_position = s.last_position
        returning s.last_position into v_position;
        perform
            set_config('tessera.stream_school', new.school_id, true),
            set_config('tessera.stream_session', new.session_id, true),
            set_config('tessera.maintenance', v_maintenance, true);
    end if;
    new.position := v_position + 1;
    new.created_at := clock_timestamp();
    perform set_config('tessera.stream_position', new.position::text, true);
    return new;
end
$$;

-- Ends the stream that a statement left open.
create function classroom.end_events() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp security definer
as $$
begin
    perform classroom.close_stream();
    return null;
end
$$;

-- Tells replicas which sessions have new events, when they are committed: [school, session]; [] where that is too long to tell.
create function classroom.tell_events() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('tessera_classroom_events', case when octet_length(t.told) < 7900 then t.told else '[]' end)
    from (select distinct json_build_array(r.school_id, r.session_id)::text as told from new_rows as r) as t;
    return null;
end
$$;

revoke all on function
    classroom.close_stream(),
    classroom.place_event(),
    classroom.end_events(),
    classroom.tell_events()
from public;

create trigger place_event before insert or update on classroom.session_events
for each row execute function classroom.place_event();
create trigger end_events after insert or update on classroom.session_events
for each statement execute function classroom.end_events();
create trigger tell_events after insert on classroom.session_events
referencing new table as new_rows for each statement execute function classroom.tell_events();
