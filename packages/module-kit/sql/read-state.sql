-- How fresh are the views of a read, which generations answer it, and which window does it cover from view and from source?
with views as (
    select
        asked.view,
        coalesce(s.generation, 0) as generation,
        s.refreshed_at,
        s.data_through,
        s.last_outcome,
        coalesce(s.failures_in_a_row, 0) as failures_in_a_row
    from unnest($2::text[]) as asked (view)
    left join core.view_state as s on s.module = $1 and s.view = asked.view
),
referenced as (
    select asked.source, coalesce(s.generation, 0) as generation
    from unnest($3::text[]) as asked (source)
    left join core.source_state as s on s.module = $1 and s.source = asked.source
),
ends as (
    select 'view' as origin, coalesce($4::timestamptz, (select min(v.data_through) from views as v)) as ends
    union all
    select 'source', coalesce($4::timestamptz, now())
),
-- $5 length in units of $6 (null: all time), $7 series step (null: totals), $8 number of buckets, $9 grain of totals, $10 zone
starts as (
    select
        e.origin,
        e.ends,
        case
            when $5::integer is null then null
            when $7::text is null
                then date_bin($9::interval, e.ends - $5::integer * $6::interval, timestamptz '2000-01-03 00:00:00+00')
            when $7::text = 'hour' then date_trunc('hour', e.ends, $10::text) - ($8::integer - 1) * interval '1 hour'
            when $7::text = 'day'
                then (date_trunc('day', e.ends at time zone $10::text) - make_interval(days => $8::integer - 1)) at time zone $10::text
            else (date_trunc('week', e.ends at time zone $10::text) - make_interval(days => 7 * ($8::integer - 1))) at time zone $10::text
        end as starts
    from ends as e
),
-- $11 comparison: the earlier window has the same number of buckets, or ends where this one begins; $12 the rollup that answers
earlier as (
    select
        s.origin,
        case
            when $11::text is null or s.starts is null then null
            when $11::text = 'previous_period' then
                case
                    when $7::text is null then s.starts - $5::integer * $6::interval
                    when $7::text = 'hour' then s.starts - $8::integer * interval '1 hour'
                    when $7::text = 'day' then (s.starts at time zone $10::text - make_interval(days => $8::integer)) at time zone $10::text
                    else (s.starts at time zone $10::text - make_interval(days => 7 * $8::integer)) at time zone $10::text
                end
            when $7::text = 'week' then (s.starts at time zone $10::text - interval '364 days') at time zone $10::text
            when $7::text is null then
                date_bin(
                    $9::interval,
                    (s.starts at time zone $10::text - interval '1 year') at time zone $10::text,
                    timestamptz '2000-01-03 00:00:00+00'
                )
            else (s.starts at time zone $10::text - interval '1 year') at time zone $10::text
        end as starts
    from starts as s
),
earlier_ends as (
    select
        e.origin,
        case
            when e.starts is null then null
            when $11::text = 'previous_period' then s.starts
            when $7::text is null then
                date_bin(
                    $9::interval,
                    (s.ends at time zone $10::text - interval '1 year') at time zone $10::text,
                    timestamptz '2000-01-03 00:00:00+00'
                )
            when $7::text = 'hour' then e.starts + $8::integer * interval '1 hour'
            when $7::text = 'day' then (e.starts at time zone $10::text + make_interval(days => $8::integer)) at time zone $10::text
            else (e.starts at time zone $10::text + make_interval(days => 7 * $8::integer)) at time zone $10::text
        end as ends
    from earlier as e
    inner join starts as s on s.origin = e.origin
)
select
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now,
    (
        select coalesce(jsonb_agg(jsonb_build_object(
            'view', v.view,
            'generation', v.generation,
            'refreshed_at', to_char(v.refreshed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'data_through', to_char(v.data_through at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'last_outcome', v.last_outcome,
            'failures_in_a_row', v.failures_in_a_row
        ) order by v.view), '[]')
        from views as v
    ) as views,
    (
        select coalesce(jsonb_agg(jsonb_build_object('source', r.source, 'generation', r.generation) order by r.source), '[]')
        from referenced as r
    ) as sources,
    (
        select jsonb_object_agg(s.origin, jsonb_build_object(
            'covered', s.origin = 'source' or (
                s.ends <= (select min(v.data_through) from views as v)
                and (
                    $12::text is null
                    or coalesce(e.starts, s.starts, '-infinity') >= coalesce(
                        (select t.complete_from from core.store_state as t where t.module = $1 and t.store = $12::text), 'infinity'
                    )
                )
            ),
            'from', to_char(s.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'to', to_char(s.ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'earlier_from', to_char(e.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'earlier_to', to_char(ee.ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        ))
        from starts as s
        inner join earlier as e on e.origin = s.origin
        inner join earlier_ends as ee on ee.origin = s.origin
    ) as windows
