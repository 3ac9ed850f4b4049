-- Which trace has this id, and what is in it?
-- $1 id
select
    tenant_id,
    id,
    created_at,
    user_id,
    session_id,
    request_id,
    agent,
    model,
    facet,
    mode,
    confidence,
    safety_level,
    latency_ms,
    memory_ids,
    trace
from consciousness_traces
where id = $1::uuid
order by tenant_id
limit 1
