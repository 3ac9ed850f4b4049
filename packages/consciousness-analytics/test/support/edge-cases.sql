-- Which traces does believable data lack? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

edges (n, tenant_id, ago, user_id, agent, facet, confidence, safety_level, latency_ms, trace) as (
    values
        -- the platform's, which no installation sees
        (1, 'platform', interval '2 hours', 'usr_p', 'PlatformAgent', 'platform1', 0.9, 'critical', 10, null::jsonb),
        -- one person in two tenants, in two hours
        (2, 'default', interval '70 minutes', 'usr_both', 'EdgeAgent', 'edge1', 0.5, 'none', 100, null),
        (3, 'studio_north', interval '70 minutes', 'usr_both', 'EdgeAgent', 'edge1', null, 'none', null, null),
        (4, 'default', interval '10 minutes', 'usr_both', 'EdgeAgent', 'edge1', 1, 'none', 0, null),
        -- nobody, nothing, and a facet that is called none
        (5, 'default', interval '3 hours', null, null, null, null, null, null, null),
        (6, 'default', interval '3 hours', 'usr_none', null, 'none', 0, 'watchful', 2147483647, null),
        -- a practice twice in one trace, one that is blank, and steps of other kinds
        (
            7, 'default', interval '4 hours', 'usr_twice', 'EdgeAgent', 'edge1', 0.25, 'elevated', 40,
            '{"plan": {"steps": [
                {"kind": "practice", "detail": "Edge: breathe"}, {"kind": "practice", "detail": "Edge: breathe"},
                {"kind": "practice", "detail": "  "}, {"kind": "reflection", "detail": "Edge: breathe"}
            ]}, "inference": {"rationale": ["twice"]}, "rules": {"fired": ["edge.twice"]}}'
        ),
        (
            8, 'studio_north', interval '5 days', 'usr_twice', null, null, 0.75, 'critical', null,
            '{"plan": {"steps": [{"kind": "practice", "detail": "Edge: breathe"}]}, "inference": {"rationale": "no list"}}'
        ),
        -- traces of other shapes
        (9, 'default', interval '6 hours', 'usr_odd', 'EdgeAgent', 'edge1', 0.5, 'elevated', 5, '[1, 2]'),
        (10, 'default', interval '6 hours', 'usr_odd', 'EdgeAgent', 'edge1', 0.5, 'elevated', 5, '{"plan": {"steps": "none"}}'),
        (
            11, 'default', interval '6 hours', 'usr_odd', 'EdgeAgent', 'edge1', 0.5, 'none', 5,
            '{"plan": {"steps": [7, null, {"kind": "practice"}, {"kind": "practice", "detail": null}, {"kind": "practice", "detail": {"a": 1}}]}}'
        ),
        -- long ago, ahead of the clock, and a moment before the last 30 days
        (12, 'default', interval '400 days', 'usr_old', 'EdgeAgent', 'edge2', 0.1, 'critical', 9, null),
        (13, 'default', interval '-5 hours', 'usr_late', 'EdgeAgent', 'edge2', 0.1, 'critical', 9, null),
        (14, 'studio_north', interval '30 days 20 minutes', 'usr_old', 'EdgeAgent', 'edge2', 0.1, 'elevated', 9, null)
)

insert into consciousness.consciousness_traces (
    tenant_id, id, created_at, user_id, session_id, agent, facet, confidence, safety_level, latency_ms, memory_ids, trace
)
select
    tenant_id,
    ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
    input.now - ago,
    user_id,
    'ses_edge',
    agent,
    facet,
    confidence,
    safety_level,
    latency_ms,
    array['0d7d1b3c-7f0f-4d5e-8a55-6b1f7f2f9a10'::uuid],
    trace
from edges
cross join input
