-- Which facets are activated, for how many people, and how do they do?
select
    tenant_id,
    facet,
    trace_count as total_traces,
    unique_users,
    confidence_sum::double precision / nullif(confidence_count, 0) as avg_confidence,
    latency_ms_sum::double precision / nullif(latency_ms_count, 0) as avg_latency_ms,
    created_at_min as first_seen,
    created_at_max as last_seen
from consciousness.traces_by_facet
where grain = 'all'
