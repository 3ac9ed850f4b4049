-- Where are requests routed to, and how long do answers take there?
select
    tenant_id,
    agent,
    route_count as total_routes,
    unique_users,
    latency_ms_sum::double precision / nullif(latency_ms_count, 0) as avg_latency_ms,
    latency_ms_p50 as p50_latency,
    latency_ms_p95 as p95_latency,
    latency_ms_p99 as p99_latency,
    created_at_min as first_route,
    created_at_max as last_route
from consciousness.traces_by_agent
where grain = 'all'
