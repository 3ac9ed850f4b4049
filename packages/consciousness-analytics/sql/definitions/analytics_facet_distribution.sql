-- Which facets are activated, for how many people, and how do they do? Said plainly over the source.
select
    tenant_id,
    core.key_text(facet) as facet,
    count(*) as total_traces,
    count(distinct user_id) as unique_users,
    avg(confidence)::double precision as avg_confidence,
    avg(latency_ms)::double precision as avg_latency_ms,
    min(created_at) as first_seen,
    max(created_at) as last_seen
from consciousness.consciousness_traces_source
where facet is not null
    -- a fact ahead of the clock counts when its time has come
    and created_at <= now()
group by tenant_id, core.key_text(facet)
