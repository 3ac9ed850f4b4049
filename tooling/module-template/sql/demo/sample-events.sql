-- What happened in the demo in the 30 days up to now? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

-- how busy each hour is: by the clock of Berlin, so that a clock change shows, and less at weekends
busy as (
    select
        h.hour,
        (0.2 + exp(-power((extract(hour from h.hour at time zone 'Europe/Berlin')::double precision - 13) / 4, 2)))
        * case when extract(isodow from h.hour at time zone 'Europe/Berlin') >= 6 then 0.4 else 1 end as weight
    from input
    cross join lateral generate_series(
        date_trunc('hour', input.now, 'UTC') - interval '30 days',
        date_trunc('hour', input.now, 'UTC') - interval '1 hour',
        interval '1 hour'
    ) as h (hour)
),

hours as (
    select busy.hour, round(input.rows * busy.weight / sum(busy.weight) over ())::integer as events
    from busy
    cross join input
),

drawn as (
    select
        f.n,
        f.hour,
        hashtextextended('a' || f.n, input.seed) as a,
        hashtextextended('b' || f.n, input.seed) as b
    from (
        select row_number() over (order by hours.hour, g.i) as n, hours.hour
        from hours
        cross join lateral generate_series(1, hours.events) as g (i)
    ) f
    cross join input
)

insert into sample.sample_events (organization_id, id, kind, happened_at, duration_ms)
select
    (array['org_acme', 'org_acme', 'org_northwind', 'org_helios', 'org_lumen'])[1 + ((a >> 50) & 1023) % 5],
    -- one in sixty-four came in late: its number says when it was written, its hour when it happened
    'demo-' || n || case when (b >> 40) & 63 = 0 then '-late' else '' end,
    (array['first', 'first', 'second', 'third'])[1 + ((b >> 20) & 1023) % 4],
    hour + interval '1 hour' * ((a & 1048575)::double precision / 1048576),
    -- one in thirty-two is still going on
    case when (b >> 50) & 31 > 0 then (40 * exp(((a >> 20) & 1048575)::double precision / 250000))::integer end
from drawn
on conflict do nothing
