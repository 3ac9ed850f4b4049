-- Which traces of the last days were of an elevated or critical safety level? Asked of the source, where the view cannot answer.
-- $1 level
-- $2 from
-- $3 to
-- $4 tenants
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
    trace -> 'plan' -> 'steps' as practices,
    trace -> 'inference' -> 'rationale' as rationale
from consciousness.consciousness_traces_source
where created_at >= $2::timestamptz
    and created_at <= $3::timestamptz
    and safety_level in ('elevated', 'critical')
    and ($4::text[] is null or tenant_id = any ($4::text[]))
    and ($1::text is null or safety_level = $1::text)
