-- Where are requests routed to, and how long do answers take there?
-- $1 min_routes
select
    agent,
    total_routes,
    unique_users,
    avg_latency_ms,
    percentiles[1] as p50_latency,
    percentiles[2] as p95_latency,
    percentiles[3] as p99_latency,
    first_route,
    last_route
from (
    select
        agent,
        sum(route_count)::bigint as total_routes,
        sum(unique_users)::bigint as unique_users,
        sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision as avg_latency_ms,
        core.percentiles(
            core.histogram_sum(latency_ms_histogram), array[0.5, 0.95, 0.99], min(latency_range_min), max(latency_range_max)
        ) as percentiles,
        min(created_at_min) as first_route,
        max(created_at_max) as last_route
    from parts
    group by agent
    having sum(route_count) >= $1::bigint
) agents
