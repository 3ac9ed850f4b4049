-- In which stored bucket does a moment fall, and which buckets make up a window?

-- Start of the UTC bucket of width p_grain ('15m', '1h', '1d') that holds p_time; 'all' is one bucket at -infinity.
create or replace function core.bucket(p_time timestamptz, p_grain text) returns timestamptz
language sql immutable parallel safe
return case p_grain
    when '15m' then date_bin('15 minutes', p_time, timestamptz '2000-01-01 00:00:00+00')
    when '1h' then date_bin('1 hour', p_time, timestamptz '2000-01-01 00:00:00+00')
    when '1d' then date_bin('1 day', p_time, timestamptz '2000-01-01 00:00:00+00')
    else timestamptz '-infinity'
end;

create or replace function core.grain_width(p_grain text) returns interval
language sql immutable parallel safe
return case p_grain
    when '15m' then interval '15 minutes'
    when '1h' then interval '1 hour'
    when '1d' then interval '24 hours'
end;

-- The longest beginning of a text that is longer than p_bytes bytes.
create or replace function core.cut_text(p_text text, p_bytes integer) returns text
language sql immutable parallel safe
return left(p_text, (
    select max(i) from generate_series(p_bytes / 4, p_bytes) as i where octet_length(left(p_text, i)) <= p_bytes
));

-- The text up to p_bytes bytes, never half a character. Without a sub-select of its own it is inlined.
create or replace function core.left_bytes(p_text text, p_bytes integer) returns text
language sql immutable parallel safe
return case when octet_length(p_text) <= p_bytes then p_text else core.cut_text(p_text, p_bytes) end;

-- A text as a key: null is the empty text, and one that no index could hold is cut and told apart by its digest.
create or replace function core.key_text(p_text text) returns text
language sql immutable parallel safe
return case
    when p_text is null then ''
    when octet_length(p_text) <= 600 then p_text
    else core.left_bytes(p_text, 560) || '#' || md5(p_text)
end;

-- Buckets of a series over [p_from, p_to): starts and ends are local hours, days or ISO weeks of p_tz as moments in time.
-- Days of 23 and 25 hours and zones that change their offset come out right. partial: the bucket ends after p_to.
create or replace function core.steps(p_from timestamptz, p_to timestamptz, p_step text, p_tz text)
returns table (step timestamptz, step_end timestamptz, partial boolean)
language sql stable parallel safe rows 100
as $$
    with local_start as (
        select s at time zone p_tz as step, (s + ('1 ' || p_step)::interval) at time zone p_tz as step_end
        from generate_series(
            date_trunc(p_step, p_from at time zone p_tz),
            p_to at time zone p_tz,
            ('1 ' || p_step)::interval
        ) as s
        where p_step <> 'hour'
    ),
    -- Hours are walked in quarters, so that a clock change of 30 minutes neither loses nor doubles one.
    local_hour as (
        select date_trunc('hour', q, p_tz) as step, max(q) + interval '15 minutes' as step_end
        from generate_series(date_trunc('hour', p_from, p_tz), p_to + interval '59 minutes', interval '15 minutes') as q
        where p_step = 'hour'
        group by 1
    )
    select b.step, b.step_end, b.step_end > p_to
    from (select * from local_start union all select * from local_hour) as b
    where b.step < p_to and b.step_end > p_from
    order by b.step
$$;

-- The fewest stored ranges that make up [p_from, p_to): coarse buckets in the middle, finer ones at the edges.
-- With p_step only grains are used whose buckets never straddle a step of p_tz. Rows with bucket >= lo and bucket < hi belong.
create or replace function core.cover(
    p_from timestamptz, p_to timestamptz, p_step text, p_tz text, p_grains text[]
) returns table (grain text, lo timestamptz, hi timestamptz)
language plpgsql stable parallel safe rows 5
as $$
declare
    v_grains text[];
    v_left timestamptz;   -- [p_from, v_left) is still to be covered, and so is [v_right, p_to)
    v_right timestamptz;
    v_lo timestamptz;
    v_hi timestamptz;
    v_grain text;
begin
    select array_agg(g order by core.grain_width(g) desc) into v_grains
    from unnest(p_grains) as g
    where g <> 'all'
        and (
            p_step is null
            or g = (select f from unnest(p_grains) as f where f <> 'all' order by core.grain_width(f) limit 1)
            -- steps of UTC are buckets themselves, and no step is made of longer buckets
            or core.grain_width(g) <= ('1 ' || p_step)::interval and (
                p_tz = 'UTC'
                or not exists (
                    select from core.steps(p_from, p_to, p_step, p_tz) as s where s.step <> core.bucket(s.step, g)
                )
            )
        );
    foreach v_grain in array v_grains loop
        v_lo := core.bucket(p_from, v_grain);
        if v_lo < p_from then
            v_lo := v_lo + core.grain_width(v_grain);
        end if;
        v_hi := core.bucket(p_to, v_grain);
        if v_grain = v_grains[array_length(v_grains, 1)] then
            v_lo := core.bucket(p_from, v_grain);
            v_hi := p_to;
        end if;
        if v_left is null then
            if v_lo < v_hi then
                return query select v_grain, v_lo, v_hi;
                v_left := v_lo;
                v_right := v_hi;
            end if;
        else
            if v_lo < v_left then
                return query select v_grain, v_lo, v_left;
                v_left := v_lo;
            end if;
            if v_right < v_hi then
                return query select v_grain, v_right, v_hi;
                v_right := v_hi;
            end if;
        end if;
    end loop;
end
$$;
