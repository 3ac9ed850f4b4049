-- Which traces reached the demo long after the guide had answered? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
)

insert into consciousness.consciousness_traces (
    tenant_id, id, created_at, user_id, session_id, request_id, agent, model, facet, mode, confidence, safety_level, latency_ms,
    memory_ids, trace
)
select
    t.tenant_id,
    md5(t.id || ' late')::uuid,
    -- a phone that was offline sends what it kept one to six days before
    t.created_at - interval '1 day' * (1 + (hashtextextended(t.request_id, input.seed) & 5)),
    t.user_id,
    t.session_id || '_offline',
    t.request_id || '_late',
    t.agent,
    t.model,
    t.facet,
    t.mode,
    t.confidence,
    'none',
    t.latency_ms,
    t.memory_ids,
    t.trace
from input
join consciousness.consciousness_traces as t on t.request_id like format('req\_%s\_%%', input.seed)
where t.created_at > input.now - interval '20 days'
    and t.safety_level = 'none'
    and (hashtextextended(t.request_id, input.seed + 1) & 255) < 2
    and input.rows > 0
on conflict do nothing
