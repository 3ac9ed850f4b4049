-- Which rows does a release hold?
-- $1 id
-- $2 tenants
select t.tenant_id, t.id, t.created_at, t.anonymized_user_id, t.facet, t.mode, t.confidence, t.safety_level, t.latency_ms,
    t.practices, t.rules_fired
from consciousness.research_release_traces as t
where t.release_id = $1::uuid
    and ($2::text[] is null or t.tenant_id = any ($2::text[]))
