-- Takes out what is not shown, so that only shown rows decide which values are rare.
delete from pg_temp.research_facts as f
using pg_temp.research_cells as c
where c.step is null
    and (c.tenant_id, c.created_at, c.facet, c.mode, c.safety_level)
        = (f.tenant_id, f.created_at, f.facet, f.mode, f.safety_level)
