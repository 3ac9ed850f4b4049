-- Which window ends at $1, and with which earlier one is it compared? By the calendar of a zone.
-- $2 length in units of $3, $4 series step (null: a total), $5 number of buckets, $6 grain of totals, $7 zone, $8 comparison
with starts as (
    select
        case
            when $4::text is null
                then date_bin($6::interval, $1::timestamptz - $2::integer * $3::interval, timestamptz '2000-01-03 00:00:00+00')
            when $4::text = 'hour' then date_trunc('hour', $1::timestamptz, $7::text) - ($5::integer - 1) * interval '1 hour'
            when $4::text = 'day'
                then (date_trunc('day', $1::timestamptz at time zone $7::text) - make_interval(days => $5::integer - 1)) at time zone $7::text
            else (date_trunc('week', $1::timestamptz at time zone $7::text) - make_interval(days => 7 * ($5::integer - 1))) at time zone $7::text
        end as starts
),
-- the earlier window has the same number of buckets, or ends where this one begins
earlier as (
    select
        s.starts,
        case
            when $8::text is null then null
            when $8::text = 'previous_period' then
                case
                    when $4::text is null then s.starts - $2::integer * $3::interval
                    when $4::text = 'hour' then s.starts - $5::integer * interval '1 hour'
                    when $4::text = 'day' then (s.starts at time zone $7::text - make_interval(days => $5::integer)) at time zone $7::text
                    else (s.starts at time zone $7::text - make_interval(days => 7 * $5::integer)) at time zone $7::text
                end
            -- 52 weeks, so that they stay ISO weeks
            when $4::text = 'week' then (s.starts at time zone $7::text - interval '364 days') at time zone $7::text
            when $4::text is null then
                date_bin(
                    $6::interval,
                    (s.starts at time zone $7::text - interval '1 year') at time zone $7::text,
                    timestamptz '2000-01-03 00:00:00+00'
                )
            else (s.starts at time zone $7::text - interval '1 year') at time zone $7::text
        end as earlier
    from starts as s
),
bounds as (
    select
        e.starts,
        e.earlier,
        case
            when e.earlier is null then null
            when $8::text = 'previous_period' then e.starts
            when $4::text is null then
                date_bin(
                    $6::interval,
                    ($1::timestamptz at time zone $7::text - interval '1 year') at time zone $7::text,
                    timestamptz '2000-01-03 00:00:00+00'
                )
            when $4::text = 'hour' then e.earlier + $5::integer * interval '1 hour'
            when $4::text = 'day' then (e.earlier at time zone $7::text + make_interval(days => $5::integer)) at time zone $7::text
            else (e.earlier at time zone $7::text + make_interval(days => 7 * $5::integer)) at time zone $7::text
        end as earlier_ends
    from earlier as e
)
select
    (1000000 * extract(epoch from b.starts))::bigint as starts,
    (1000000 * extract(epoch from b.earlier))::bigint as earlier,
    (1000000 * extract(epoch from b.earlier_ends))::bigint as earlier_ends
from bounds as b
