-- What did people ask the demo's guide just now? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

drawn as (
    select
        g.n,
        input.seed,
        input.now,
        hashtextextended(format('live %s %s', extract(epoch from input.now), g.n), input.seed) as luck
    from input
    cross join lateral generate_series(1, input.rows) as g (n)
),

-- somebody of the last days comes back with something of the kind
known as (
    select tenant_id, user_id, agent, model, facet, mode, memory_ids, trace, row_number() over (order by id) - 1 as place, count(*) over () as size
    from (
        select *
        from consciousness.consciousness_traces
        where user_id is not null and jsonb_typeof(trace) = 'object'
        order by created_at desc
        limit 500
    ) as recent
)

insert into consciousness.consciousness_traces (
    tenant_id, id, created_at, user_id, session_id, request_id, agent, model, facet, mode, confidence, safety_level, latency_ms,
    memory_ids, trace
)
select
    k.tenant_id,
    md5(format('live trace %s %s %s', d.seed, extract(epoch from d.now), d.n))::uuid,
    -- one in sixty-four is hours late
    d.now - interval '1 second' * ((d.luck >> 25) & 7)
    - case when (d.luck >> 30) & 63 = 0 then interval '5 hours' else interval '0' end,
    k.user_id,
    format('ses_live_%s', k.user_id),
    format('req_live_%s_%s', to_char(d.now at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), d.n),
    k.agent,
    k.model,
    k.facet,
    k.mode,
    round((0.4 + ((d.luck >> 12) & 63) / 110.0)::numeric, 2),
    case (d.luck >> 18) & 127 when 0 then 'critical' when 1 then 'elevated' when 2 then 'elevated' else 'none' end,
    (300 + power(1.0065, (d.luck >> 36) & 1023))::integer,
    k.memory_ids,
    k.trace
from drawn as d
join known as k on k.place = (d.luck & 1048575) % k.size
on conflict do nothing
