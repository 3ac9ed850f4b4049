-- How much happened in each hour, how safe was it, and which facets were activated? Said plainly over the source.
with happened as (
    select *, date_trunc('hour', created_at, 'UTC') as hour
    from consciousness.consciousness_traces_source
    where created_at <= now()
),

facets as (
    select tenant_id, hour, case when facet is null then 'none' else core.key_text(facet) end as facet, count(*) as traces
    from happened
    group by 1, 2, 3
),

breakdowns as (
    select tenant_id, hour, jsonb_object_agg(facet, traces) as facet_breakdown
    from facets
    group by tenant_id, hour
),

hours as (
    select
        tenant_id,
        hour,
        count(*) as trace_count,
        count(distinct user_id) as unique_users,
        avg(latency_ms)::double precision as avg_latency_ms,
        count(*) filter (where safety_level = 'critical') as critical_events,
        count(*) filter (where safety_level = 'elevated') as elevated_events
    from happened
    group by tenant_id, hour
)

select h.*, b.facet_breakdown
from hours as h
join breakdowns as b using (tenant_id, hour)
