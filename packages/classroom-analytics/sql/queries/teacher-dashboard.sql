-- What did a teacher's sessions come to over the window, and in each UTC hour of it? No row for somebody without a session in the
-- hours that are kept.
-- $1 id
-- $2 from
-- $3 to
-- $4 tenants
with hour as materialized (
    select h.bucket as hour, h.* from classroom.teacher_hours($1::text, $2::timestamptz, $3::timestamptz, $4::text[]) as h
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
having $2::timestamptz > now() - interval '2184 hours' and (
    count(h.hour) > 0
    or exists (select from classroom.teacher_hours($1::text, now() - interval '2184 hours', $3::timestamptz, $4::text[]))
)
