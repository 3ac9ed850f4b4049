-- Which facets are activated, for how many people, and how do they do?
-- $1 min_traces
select
    facet,
    sum(trace_count)::bigint as total_traces,
    sum(unique_users)::bigint as unique_users,
    sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)::double precision as avg_confidence,
    sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision as avg_latency_ms,
    min(created_at_min) as first_seen,
    max(created_at_max) as last_seen
from parts
group by facet
having sum(trace_count) >= $1::bigint
