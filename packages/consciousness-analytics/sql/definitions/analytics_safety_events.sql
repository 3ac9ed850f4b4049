-- Which traces were of an elevated or critical safety level? Said plainly over the source.
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
    trace #> '{plan,steps}' as practices,
    trace #> '{inference,rationale}' as rationale
from consciousness.consciousness_traces_source
where safety_level in ('elevated', 'critical')
    and created_at <= now()
