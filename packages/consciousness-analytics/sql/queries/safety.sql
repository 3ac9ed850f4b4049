-- Which traces of the last days were of an elevated or critical safety level?
-- $1 level
-- $2 from
-- $3 to
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
from consciousness.analytics_safety_events
where created_at >= $2::timestamptz
    and created_at <= $3::timestamptz
    and ($1::text is null or safety_level = $1::text)
