-- What happened in the demo just now? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

drawn as (
    select g.n, input.now, hashtextextended(format('live %s %s', extract(epoch from input.now), g.n), input.seed) as luck
    from input
    cross join lateral generate_series(1, input.rows) as g (n)
)

insert into sample.sample_events (organization_id, id, kind, happened_at, duration_ms)
select
    (array['org_acme', 'org_northwind', 'org_helios', 'org_lumen'])[1 + (luck & 3)],
    format('demo-live-%s-%s', to_char(now at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), n),
    (array['first', 'first', 'second', 'third'])[1 + ((luck >> 8) & 3)],
    now - interval '1 second' * ((luck >> 16) & 7),
    (40 * exp(((luck >> 20) & 1048575)::double precision / 250000))::integer
from drawn
on conflict do nothing
