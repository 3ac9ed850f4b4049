-- Which sessions, groups, measurements and samples does the bench write? The same for the same numbers: school 1 is the large one.
create schema if not exists bench;

-- p_count sessions of a school that begin in [p_from, p_to), one after the other.
create or replace function bench.lessons(p_school integer, p_first bigint, p_count integer, p_from timestamptz, p_to timestamptz)
returns table (school_id text, id text, teacher_id text, actual_start timestamptz, minutes integer, luck bigint)
language sql stable
as $$
    select
        'school ' || p_school, format('s%s-%s', p_school, n), format('t%s-%s', p_school, (h.luck & 1023) % 60),
        p_from + (p_to - p_from) * ((n - p_first)::double precision / p_count), 30 + ((h.luck >> 10) & 31)::integer, h.luck
    from generate_series(p_first, p_first + p_count - 1) as n
    cross join lateral (select hashint8extended(n, p_school) as luck) as h
$$;

-- Writes sessions with four groups, five measurements, four values of education and two of groups each, and samples of the time. A
-- session that goes on at p_now has no end yet. Answers how many rows.
create or replace function bench.hold(
    p_school integer, p_first bigint, p_count integer, p_from timestamptz, p_to timestamptz, p_now timestamptz
) returns bigint
language plpgsql
as $$
declare
    v_rows bigint := 0;
    v_count bigint;
begin
    insert into classroom.classroom_sessions (school_id, id, teacher_id, status, actual_start, actual_end, created_at, updated_at)
    select l.school_id, l.id, l.teacher_id, case when e.ends_at < p_now then 'ended' else 'active' end, l.actual_start,
        case when e.ends_at < p_now then e.ends_at end, l.actual_start - interval '1 hour', least(e.ends_at, p_now)
    from bench.lessons(p_school, p_first, p_count, p_from, p_to) as l
    cross join lateral (select l.actual_start + l.minutes * interval '1 minute' as ends_at) as e;
    get diagnostics v_count = row_count;
    v_rows := v_rows + v_count;

    insert into classroom.student_groups (school_id, id, session_id, group_number, is_ready, current_size, max_size)
    select l.school_id, l.id || '-' || g, l.id, g, (l.luck >> g) & 3 > 0, 5, 6
    from bench.lessons(p_school, p_first, p_count, p_from, p_to) as l
    cross join generate_series(1, 4) as g;
    get diagnostics v_count = row_count;
    v_rows := v_rows + v_count;

    insert into classroom.session_metrics (
        school_id, id, session_id, measured_at, overall_engagement_score, participation_rate, session_quality, total_students,
        active_students, average_connection_quality, audio_quality, technical_issues_count
    )
    select l.school_id, md5(l.id || ' m' || m)::uuid, l.id, l.actual_start + m * interval '6 minutes', 0.5 + ((l.luck >> m) & 63) / 200.0,
        0.6 + ((l.luck >> m) & 31) / 100.0, 0.8, 20, 15 + ((l.luck >> m) & 3), 0.9, 0.95, (l.luck >> m) & 1
    from bench.lessons(p_school, p_first, p_count, p_from, p_to) as l
    cross join generate_series(1, 5) as m
    where l.actual_start + m * interval '6 minutes' < p_now;
    get diagnostics v_count = row_count;
    v_rows := v_rows + v_count;

    insert into classroom.educational_metrics (school_id, id, session_id, metric_name, metric_value, measured_at)
    select l.school_id, md5(l.id || ' e' || e)::uuid, l.id,
        (array['prompts_generated', 'prompts_used', 'ai_analyses_completed', 'ai_processing_time_ms'])[e], 1 + ((l.luck >> e) & 7),
        l.actual_start + e * interval '5 minutes'
    from bench.lessons(p_school, p_first, p_count, p_from, p_to) as l
    cross join generate_series(1, 4) as e
    where l.actual_start + e * interval '5 minutes' < p_now;
    get diagnostics v_count = row_count;
    v_rows := v_rows + v_count;

    insert into classroom.group_metrics (school_id, id, group_id, session_id, measured_at, collaboration_score)
    select l.school_id, md5(l.id || ' g' || g)::uuid, l.id || '-' || g, l.id, l.actual_start + g * interval '9 minutes', 0.7
    from bench.lessons(p_school, p_first, p_count, p_from, p_to) as l
    cross join generate_series(1, 2) as g
    where l.actual_start + g * interval '9 minutes' < p_now;
    get diagnostics v_count = row_count;
    v_rows := v_rows + v_count;

    insert into classroom.system_health_samples (
        school_id, id, sampled_at, response_time_ms, latency_ms, websocket_connections, requests, errors
    )
    select 'school ' || p_school, md5(format('h%s %s', p_school, s))::uuid, s, 120, 30, 200, 500, 1
    from generate_series(p_from, p_to - interval '1 second', interval '5 minutes') as s
    where s < p_now;
    get diagnostics v_count = row_count;
    return v_rows + v_count;
end
$$;
