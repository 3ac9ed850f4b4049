-- Where do the events of a session land, in which order?

create table classroom.session_events (
    school_id text not null default 'platform',
    id text not null,
    session_id text not null,
    teacher_id text,
    event_type text not null,
    participant_id text,
    sender_id text not null,
    sequence bigint not null,
    position bigint,
    event_time timestamptz not null,
    payload jsonb,
    created_at timestamptz not null default now(),
    primary key (school_id, id),
    constraint session_events_ids_check check (id <> '' and session_id <> '' and sender_id <> '' and participant_id <> ''),
    constraint session_events_event_type_check check (event_type in (
        'configured', 'started', 'leader_ready', 'member_join', 'member_leave', 'ended'
    )),
    constraint session_events_sequence_check check (sequence >= 1),
    constraint session_events_event_time_check check (isfinite(event_time))
);
comment on table classroom.session_events is 'Every event of a session, in the order of its position; a sender numbers its events of a session without gaps';
create index session_events_event_time_idx on classroom.session_events (event_time);
create index session_events_position_idx on classroom.session_events (school_id, session_id, position);
create unique index session_events_sequence_idx on classroom.session_events (school_id, session_id, sender_id, sequence);
create index session_events_participant_idx on classroom.session_events (participant_id) where participant_id is not null;

select core.protect_writable('classroom.session_events', 'school_id', 'schools', 'platform', array['authenticated']);
