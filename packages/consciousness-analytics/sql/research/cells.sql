-- Which combinations are there, and who is in each?
with cell as (
    insert into pg_temp.research_cells (tenant_id, created_at, facet, mode, safety_level)
    select distinct tenant_id, created_at, facet, mode, safety_level from pg_temp.research_facts
    returning cell, tenant_id, created_at, facet, mode, safety_level
)
insert into pg_temp.research_presence
select distinct c.cell, f.anonymized_user_id
from pg_temp.research_facts as f
join cell as c using (tenant_id, created_at, facet, mode, safety_level)
