-- Writes the rows of a release under new ids, in the order of those: random numbers, so that no order tells anything.
-- $1 release, $2 fields
insert into consciousness.research_release_traces
select s.tenant_id, $1::uuid, s.id, s.created_at, s.anonymized_user_id,
    case when 'facet' = any ($2::text[]) then nullif(s.shown_facet, '') end,
    case when 'mode' = any ($2::text[]) then nullif(s.shown_mode, '') end,
    s.confidence,
    case when 'safety_level' = any ($2::text[]) then nullif(s.shown_safety_level, '') end,
    s.latency_ms, s.practices, s.rules_fired
from (
    select gen_random_uuid() as id, c.shown_facet, c.shown_mode, c.shown_safety_level, f.*
    from pg_temp.research_facts as f
    join pg_temp.research_cells as c using (tenant_id, created_at, facet, mode, safety_level)
    where c.step is not null
    offset 0
) as s
order by s.id
