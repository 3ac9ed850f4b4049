-- What may be asked of the hours of sessions, which nobody reads because they name who taught? Each function runs as the owner and
-- answers for the caller's schools alone.

-- The schools among p_schools (null: all that have stored hours) whose hours the caller may ask for; null where the role may not.
create function classroom.schools_asked(p_schools text[]) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_own text[];
begin
    case current_setting('role')
        when 'tessera_authenticated' then
            v_own := array_remove(core.claim_tenants('schools')::text[], 'platform');
            return case
                when p_schools is null then v_own
                else array(select s from unnest(p_schools) as s where s = any (v_own))
            end;
        when 'tessera_admin', 'tessera_service' then
            if p_schools is not null then
                return p_schools;
            end if;
            -- school after school by the primary key, however many hours each has
            return array(
                with recursive school as (
                    (select h.school_id from classroom.school_hours as h order by h.school_id limit 1)
                    union all
                    select (
                        select h.school_id from classroom.school_hours as h where h.school_id > s.school_id order by h.school_id limit 1
                    )
                    from school as s
                    where s.school_id is not null
                )
                select school_id from school where school_id is not null
            );
        else
            return null;
    end case;
end
$$;
revoke all on function classroom.schools_asked(text[]) from public;

-- How many different teachers of a school had an active session in [p_from, p_to)? Null where the caller may not ask.
create function classroom.teachers_between(p_school_id text, p_from timestamptz, p_to timestamptz) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = off
as $$
declare
    v_maintenance text;
    v_teachers bigint;
begin
    if (p_school_id = any (classroom.schools_asked(array[p_school_id]))) is not true then
        return null;
    end if;
    v_maintenance := core.begin_maintenance();
    -- teacher after teacher by the index, so that it costs what there are of them and not what they taught
    with recursive teacher as (
        (
            select u.teacher_id from classroom.session_hours as u
            where u.school_id = p_school_id and u.teacher_id is not null order by u.teacher_id limit 1
        )
        union all
        select (
            select u.teacher_id from classroom.session_hours as u
            where u.school_id = p_school_id and u.teacher_id > t.teacher_id order by u.teacher_id limit 1
        )
        from teacher as t
        where t.teacher_id is not null
    )
    select count(*) into v_teachers
    from teacher as t
    where t.teacher_id is not null and (
        -- looked up for each: a join would read all hours of the window
        select true from classroom.session_hours as u
        where u.school_id = p_school_id and u.teacher_id = t.teacher_id and u.bucket >= p_from and u.bucket < p_to
        limit 1
    );
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_teachers;
end
$$;
comment on function classroom.teachers_between(text, timestamptz, timestamptz) is
    'Different teachers with an active session in a window of whole hours, of one of the caller''s schools';
revoke all on function classroom.teachers_between(text, timestamptz, timestamptz) from public;
grant execute on function classroom.teachers_between(text, timestamptz, timestamptz)
to tessera_authenticated, tessera_admin, tessera_service;

-- What did a teacher's sessions come to in each hour of [p_from, p_to), over those of the schools that the caller may ask for?
create function classroom.teacher_hours(p_teacher_id text, p_from timestamptz, p_to timestamptz, p_schools text[])
returns table (
    bucket timestamptz, sessions_active bigint, sessions_begun bigint, sessions_completed bigint, students_active bigint,
    total_groups numeric, ready_groups numeric, groups_begun numeric, ready_begun numeric,
    engagement_sum numeric, engagement_count numeric, participation_sum numeric, participation_count numeric,
    quality_sum numeric, quality_count numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set jit = off
as $$
#variable_conflict use_column
declare
    v_maintenance text := core.begin_maintenance();
    v_schools text[] := classroom.schools_asked(p_schools);
begin
    return query
    select u.bucket, count(*), count(*) filter (where u.begins), count(*) filter (where u.ends), sum(u.students),
        sum(u.total_groups), sum(u.ready_groups),
        coalesce(sum(u.total_groups) filter (where u.begins), 0), coalesce(sum(u.ready_groups) filter (where u.begins), 0),
        sum(u.engagement_sum), sum(u.engagement_count), sum(u.participation_sum), sum(u.participation_count),
        sum(u.quality_sum), sum(u.quality_count)
    from unnest(v_schools) as s (school_id)
    cross join lateral (
        select h.* from classroom.session_hours as h
        where h.school_id = s.school_id and h.teacher_id = p_teacher_id and h.bucket >= p_from and h.bucket < p_to
        offset 0
    ) as u
    group by u.bucket;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
comment on function classroom.teacher_hours(text, timestamptz, timestamptz, text[]) is
    'Figures of a teacher''s sessions by the hour, in the caller''s schools; whoever asks for them is recorded by the route';
revoke all on function classroom.teacher_hours(text, timestamptz, timestamptz, text[]) from public;
grant execute on function classroom.teacher_hours(text, timestamptz, timestamptz, text[])
to tessera_authenticated, tessera_admin, tessera_service;

-- How do schools compare in [p_from, p_to), as anybody outside of them may see it? Only hours with at least p_least students, and never
-- fewer than five, count, whatever the window: no difference of two windows tells of fewer. suppressed: there were other hours with
-- sessions. Nothing is told of a school all of whose hours are such.
create function classroom.compare_schools(p_schools text[], p_from timestamptz, p_to timestamptz, p_least integer)
returns table (
    school_id text, sessions_active bigint, sessions_completed bigint, teachers_active bigint, students_active bigint,
    avg_session_quality double precision, avg_engagement_score double precision, avg_participation_rate double precision,
    avg_collaboration_score double precision, error_rate numeric, ai_analysis_success_rate numeric, suppressed boolean
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set jit = off
as $$
#variable_conflict use_column
declare
    v_maintenance text := core.begin_maintenance();
    v_schools text[];
begin
    if current_setting('role') not in ('tessera_analyst', 'tessera_admin', 'tessera_service') then
        perform set_config('tessera.maintenance', v_maintenance, true);
        return;
    end if;
    v_schools := coalesce(
        p_schools,
        array(
            select h.school_id from classroom.school_hours as h where h.bucket >= p_from and h.bucket < p_to
            group by h.school_id
        )
    );
    return query
    with hour as materialized (
        select h.school_id, h.bucket, h.students_active, coalesce(h.students_active, 0) >= greatest(p_least, 5) as counts
        from unnest(v_schools) as s (school_id)
        join classroom.school_hours as h on h.school_id = s.school_id and h.bucket >= p_from and h.bucket < p_to
    )
    select s.school_id, n.sessions_active, n.sessions_completed, n.teachers_active, n.students_active,
        q.session_quality, q.engagement, q.participation, w.collaboration, y.error_rate, e.success_rate, coalesce(n.suppressed, false)
    from (select distinct u.school_id from unnest(v_schools) as u (school_id) where u.school_id is not null) as s
    cross join lateral (
        select
            case when bool_or(h.counts) or count(*) = 0 then coalesce(max(d.sessions), 0) end as sessions_active,
            case when bool_or(h.counts) or count(*) = 0 then coalesce(max(d.ended), 0) end as sessions_completed,
            case when bool_or(h.counts) or count(*) = 0 then coalesce(max(d.teachers), 0) end as teachers_active,
            case when count(*) = 0 then 0 else max(h.students_active) filter (where h.counts) end as students_active,
            bool_or(not h.counts) as suppressed
        from (select * from hour as o where o.school_id = s.school_id) as h
        cross join lateral (
            select count(distinct u.session_id) as sessions, count(*) filter (where u.ends) as ended,
                count(distinct u.teacher_id) as teachers
            from hour as o
            join classroom.session_hours as u on u.school_id = o.school_id and u.bucket = o.bucket
            where o.school_id = s.school_id and o.counts
        ) as d
    ) as n
    cross join lateral (
        select sum(r.session_quality_sum)::double precision / nullif(sum(r.session_quality_count), 0)::double precision as session_quality,
            sum(r.overall_engagement_score_sum)::double precision / nullif(sum(r.overall_engagement_score_count), 0)::double precision
                as engagement,
            sum(r.participation_rate_sum)::double precision / nullif(sum(r.participation_rate_count), 0)::double precision as participation
        from hour as o
        join classroom.session_quality as r on r.school_id = o.school_id and r.grain = '1h' and r.bucket = o.bucket
        where o.school_id = s.school_id and o.counts
    ) as q
    cross join lateral (
        select sum(r.collaboration_score_sum)::double precision / nullif(sum(r.collaboration_score_count), 0)::double precision
            as collaboration
        from hour as o
        join classroom.group_work as r on r.school_id = o.school_id and r.grain = '1h' and r.bucket = o.bucket
        where o.school_id = s.school_id and o.counts
    ) as w
    cross join lateral (
        select case when sum(r.error_samples) > 0 then round(100.0 * sum(r.errors) / nullif(sum(r.requests), 0), 2) end as error_rate
        from hour as o
        join classroom.system_health as r on r.school_id = o.school_id and r.grain = '1h' and r.bucket = o.bucket
        where o.school_id = s.school_id and o.counts
    ) as y
    cross join lateral (
        select round(
            100 * coalesce(sum(r.ai_analyses_completed), 0)
            / nullif(coalesce(sum(r.ai_analyses_completed), 0) + coalesce(sum(r.ai_analyses_failed), 0), 0), 2
        ) as success_rate
        from hour as o
        join classroom.education as r on r.school_id = o.school_id and r.grain = '1h' and r.bucket = o.bucket
        where o.school_id = s.school_id and o.counts
    ) as e;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
comment on function classroom.compare_schools(text[], timestamptz, timestamptz, integer) is
    'Schools beside each other, of hours with at least p_least students each, for those who see no figure of a single school';
revoke all on function classroom.compare_schools(text[], timestamptz, timestamptz, integer) from public;
grant execute on function classroom.compare_schools(text[], timestamptz, timestamptz, integer)
to tessera_analyst, tessera_admin, tessera_service;
