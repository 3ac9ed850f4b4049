-- Where do the sessions of schools, their groups, measurements and events land?

create table classroom.classroom_sessions (
    school_id text not null default 'platform',
    id text not null,
    teacher_id text,
    title text,
    status text not null,
    planned_duration_minutes integer,
    actual_start timestamptz,
    actual_end timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null default now(),
    primary key (school_id, id),
    constraint classroom_sessions_id_check check (id <> ''),
    constraint classroom_sessions_status_check check (status in ('created', 'active', 'paused', 'ended', 'archived')),
    constraint classroom_sessions_planned_check check (planned_duration_minutes between 0 and 10080),
    constraint classroom_sessions_times_check check (
        isfinite(created_at) and isfinite(updated_at) and isfinite(coalesce(actual_start, created_at)) and isfinite(coalesce(actual_end, created_at))
    ),
    constraint classroom_sessions_actual_end_check check (actual_end >= actual_start)
);
comment on table classroom.classroom_sessions is 'One row per session of a class; without a start it has not begun, without an end it goes on';
create index classroom_sessions_created_at_idx on classroom.classroom_sessions (created_at);
-- which sessions overlap an hour is looked up by their start, and by their end where they are long
create index classroom_sessions_start_idx on classroom.classroom_sessions (school_id, actual_start);
create index classroom_sessions_long_idx on classroom.classroom_sessions (school_id, actual_end)
where actual_end - actual_start > interval '12 hours';
create index classroom_sessions_id_idx on classroom.classroom_sessions (id);
create index classroom_sessions_teacher_idx on classroom.classroom_sessions (teacher_id, actual_start);

create table classroom.student_groups (
    school_id text not null default 'platform',
    id text not null,
    session_id text not null,
    group_number integer,
    is_ready boolean not null default false,
    current_size integer,
    max_size integer,
    primary key (school_id, id),
    constraint student_groups_id_check check (id <> '' and session_id <> ''),
    constraint student_groups_size_check check (current_size >= 0 and max_size >= 0)
);
comment on table classroom.student_groups is 'One row per group of students in a session; no names, only how many there are';
create index student_groups_session_idx on classroom.student_groups (school_id, session_id);

create table classroom.session_metrics (
    school_id text not null default 'platform',
    id uuid not null,
    session_id text not null,
    measured_at timestamptz not null,
    overall_engagement_score double precision,
    participation_rate double precision,
    session_quality double precision,
    total_students integer,
    active_students integer,
    average_connection_quality double precision,
    audio_quality double precision,
    technical_issues_count integer,
    primary key (school_id, id),
    constraint session_metrics_session_id_check check (session_id <> ''),
    constraint session_metrics_measured_at_check check (isfinite(measured_at)),
    constraint session_metrics_counts_check check (total_students >= 0 and active_students >= 0 and technical_issues_count >= 0)
);
comment on table classroom.session_metrics is 'Measurements of a session as it goes: quality, engagement, students, technical issues';
create index session_metrics_measured_at_idx on classroom.session_metrics (measured_at);
create index session_metrics_session_idx on classroom.session_metrics (school_id, session_id, measured_at);

create table classroom.group_metrics (
    school_id text not null default 'platform',
    id uuid not null,
    group_id text not null,
    session_id text not null,
    measured_at timestamptz not null,
    turn_taking_score double precision,
    collaboration_score double precision,
    primary key (school_id, id),
    constraint group_metrics_ids_check check (group_id <> '' and session_id <> ''),
    constraint group_metrics_measured_at_check check (isfinite(measured_at))
);
comment on table classroom.group_metrics is 'Measurements of a group as it works together';
create index group_metrics_measured_at_idx on classroom.group_metrics (measured_at);
create index group_metrics_session_idx on classroom.group_metrics (school_id, session_id, measured_at);

create table classroom.educational_metrics (
    school_id text not null default 'platform',
    id uuid not null,
    session_id text not null,
    metric_name text not null,
    metric_value double precision not null,
    measured_at timestamptz not null,
    primary key (school_id, id),
    constraint educational_metrics_session_id_check check (session_id <> ''),
    constraint educational_metrics_value_check check (metric_value > '-infinity' and metric_value < 'infinity'),
    constraint educational_metrics_measured_at_check check (isfinite(measured_at))
);
comment on table classroom.educational_metrics is 'What prompts, interventions, analyses and resources of a session amounted to';
create index educational_metrics_measured_at_idx on classroom.educational_metrics (measured_at);
create index educational_metrics_session_idx on classroom.educational_metrics (school_id, session_id, measured_at);

create table classroom.system_health_samples (
    school_id text not null default 'platform',
    id uuid not null,
    sampled_at timestamptz not null,
    response_time_ms double precision,
    latency_ms double precision,
    websocket_connections integer,
    requests integer,
    errors integer,
    primary key (school_id, id),
    constraint system_health_samples_sampled_at_check check (isfinite(sampled_at)),
    constraint system_health_samples_counts_check check (websocket_connections >= 0 and requests >= 0 and errors >= 0)
);
comment on table classroom.system_health_samples is 'How the systems of a school did: times, connections, requests, errors';
create index system_health_samples_sampled_at_idx on classroom.system_health_samples (sampled_at);
create index system_health_samples_school_idx on classroom.system_health_samples (school_id, sampled_at);

-- Titles and teachers are the school's own to see; nothing here names a student.
select core.protect_writable('classroom.classroom_sessions', 'school_id', 'schools', 'platform', array['authenticated']);
select core.protect_writable('classroom.student_groups', 'school_id', 'schools', 'platform', array['authenticated']);
select core.protect_writable('classroom.session_metrics', 'school_id', 'schools', 'platform', array['authenticated']);
select core.protect_writable('classroom.group_metrics', 'school_id', 'schools', 'platform', array['authenticated']);
select core.protect_writable('classroom.educational_metrics', 'school_id', 'schools', 'platform', array['authenticated']);
select core.protect_writable('classroom.system_health_samples', 'school_id', 'schools', 'platform', array['authenticated']);
