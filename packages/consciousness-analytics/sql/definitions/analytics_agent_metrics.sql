-- Where are requests routed to, and how long do answers take there? Said plainly over the source.
select
    tenant_id,
    core.key_text(agent) as agent,
    count(*) as total_routes,
    count(distinct user_id) as unique_users,
    avg(latency_ms)::double precision as avg_latency_ms,
    percentile_cont(0.5) within group (order by latency_ms) as p50_latency,
    percentile_cont(0.95) within group (order by latency_ms) as p95_latency,
    percentile_cont(0.99) within group (order by latency_ms) as p99_latency,
    min(created_at) as first_route,
    max(created_at) as last_route
from consciousness.consciousness_traces_source
where agent is not null
    and latency_ms is not null
    and created_at <= now()
group by tenant_id, core.key_text(agent)
