-- Which traces were of an elevated or critical safety level?
select
    tenant_id,
    id,
    created_at,
    user_id,
    safety_level,
    facet,
    mode,
    agent,
    latency_ms,
    practices,
    rationale
from consciousness.safety_events
