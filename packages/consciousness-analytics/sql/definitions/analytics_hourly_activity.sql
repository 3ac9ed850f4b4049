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
)

select
    tenant_id,
    hour,
    count(*) as trace_count,
    count(distinct user_id) as unique_users,
    avg(latency_ms)::double precision as avg_latency_ms,
    count(*) filter (where safety_level = 'critical') as critical_events,
    count(*) filter (where safety_level = 'elevated') as elevated_events,
    (
        select jsonb_object_agg(f.facet, f.traces) from facets as f
        where f.tenant_id = h.tenant_id and f.hour = h.hour
    ) as facet_breakdown
from happened as h
group by tenant_id, hour
