-- How many traces, of how many persons, are shown, and how many are withheld?
select count(*) filter (where c.step is not null) as rows_released,
    count(distinct f.anonymized_user_id) filter (where c.step is not null) as persons_released,
    count(*) filter (where c.step is null) as rows_withheld,
    count(distinct f.anonymized_user_id) filter (where c.step is null) as persons_withheld
from pg_temp.research_facts as f
join pg_temp.research_cells as c using (tenant_id, created_at, facet, mode, safety_level)
