-- What did a teacher's sessions come to over the window, and in each UTC hour of it? Asked of the sources, where storage cannot answer.
-- $1 id
-- $2 from
-- $3 to
-- $4 tenants
with taught as materialized (
    select
        s.school_id, s.id, s.actual_start, s.actual_end,
        greatest(
            classroom.session_end(s.actual_start, s.actual_end, s.status, s.updated_at, (select classroom.close_after()))
            - interval '1 microsecond',
            s.actual_start
        ) as last_at
    from classroom.classroom_sessions_source as s
    where s.teacher_id = $1::text and s.status is distinct from 'created' and s.created_at <= $3::timestamptz
        and s.actual_start >= now() - interval '2352 hours' and s.actual_start < $3::timestamptz
        and ($4::text[] is null or s.school_id = any ($4::text[]))
),

active as (
    select
        h.hour, core.bucket(s.actual_start, '1h') = h.hour as begins,
        s.actual_end is not null and core.bucket(s.last_at, '1h') = h.hour as ends, m.*, g.*
    from taught as s
    cross join lateral generate_series(
        greatest(core.bucket(s.actual_start, '1h'), $2::timestamptz), least(s.last_at, $3::timestamptz - interval '1 microsecond'),
        interval '1 hour'
    ) as h (hour)
    cross join lateral (
        select max(x.active_students) as students,
            sum(x.overall_engagement_score::numeric) as engagement_sum, count(x.overall_engagement_score) as engagement_count,
            sum(x.participation_rate::numeric) as participation_sum, count(x.participation_rate) as participation_count,
            sum(x.session_quality::numeric) as quality_sum, count(x.session_quality) as quality_count
        from classroom.session_metrics_source as x
        where x.school_id = s.school_id and x.session_id = s.id
            and x.measured_at >= h.hour and x.measured_at < h.hour + interval '1 hour' and x.measured_at <= $3::timestamptz
    ) as m
    cross join lateral (
        select count(*) as total_groups, count(*) filter (where x.is_ready) as ready_groups
        from classroom.student_groups_source as x
        where x.school_id = s.school_id and x.session_id = s.id
    ) as g
),

hour as materialized (
    select
        a.hour, count(*) as sessions_active, count(*) filter (where a.begins) as sessions_begun,
        count(*) filter (where a.ends) as sessions_completed, sum(a.students) as students_active,
        sum(a.total_groups) as total_groups, sum(a.ready_groups) as ready_groups,
        coalesce(sum(a.total_groups) filter (where a.begins), 0) as groups_begun,
        coalesce(sum(a.ready_groups) filter (where a.begins), 0) as ready_begun,
        sum(a.engagement_sum) as engagement_sum, sum(a.engagement_count) as engagement_count,
        sum(a.participation_sum) as participation_sum, sum(a.participation_count) as participation_count,
        sum(a.quality_sum) as quality_sum, sum(a.quality_count) as quality_count
    from active as a
    group by a.hour
),

series as (
    select json_agg(r) as hourly
    from (
        select
            to_char(t.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as metric_hour,
            t.hour + interval '1 hour' > $3::timestamptz as partial,
            coalesce(h.sessions_active, 0) as sessions_active,
            coalesce(h.sessions_completed, 0) as sessions_completed,
            case when h.sessions_active > 0 then h.students_active else 0 end as students_active,
            coalesce(h.total_groups, 0) as total_groups,
            coalesce(h.ready_groups, 0) as ready_groups,
            h.quality_sum::double precision / nullif(h.quality_count, 0)::double precision as avg_session_quality,
            h.engagement_sum::double precision / nullif(h.engagement_count, 0)::double precision as avg_engagement_score,
            h.participation_sum::double precision / nullif(h.participation_count, 0)::double precision as avg_participation_rate
        from generate_series($2::timestamptz, $3::timestamptz - interval '1 microsecond', interval '1 hour') as t (hour)
        left join hour as h on h.hour = t.hour
        order by t.hour
    ) as r
)

select
    $1::text as teacher_id,
    coalesce(sum(case when h.hour = $2::timestamptz then h.sessions_active else h.sessions_begun end), 0)::bigint as sessions_active,
    coalesce(sum(h.sessions_completed), 0)::bigint as sessions_completed,
    count(h.hour) as active_hours,
    case when count(h.hour) > 0 then max(h.students_active) else 0 end as students_active,
    coalesce(sum(case when h.hour = $2::timestamptz then h.total_groups else h.groups_begun end), 0)::bigint as total_groups,
    coalesce(sum(case when h.hour = $2::timestamptz then h.ready_groups else h.ready_begun end), 0)::bigint as ready_groups,
    sum(h.quality_sum)::double precision / nullif(sum(h.quality_count), 0)::double precision as avg_session_quality,
    sum(h.engagement_sum)::double precision / nullif(sum(h.engagement_count), 0)::double precision as avg_engagement_score,
    sum(h.participation_sum)::double precision / nullif(sum(h.participation_count), 0)::double precision as avg_participation_rate,
    (select s.hourly from series as s) as hourly
from hour as h
having $2::timestamptz > now() - interval '2184 hours' and exists (select from taught as s where s.last_at >= core.bucket(now() - interval '2184 hours', '1h') + interval '1 hour')
