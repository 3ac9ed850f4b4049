-- Where those who are withheld are fewer than k, the smallest shown group is withheld with them: their number tells of nobody.
-- $1 k, $2 whether each day is a place, $3 whether each tenant is one
with placed as (
    select c.*, case when $2::boolean then c.created_at end as at_time, case when $3::boolean then c.tenant_id end as at_tenant
    from pg_temp.research_cells as c
), withheld as (
    select p.at_tenant, p.at_time
    from placed as p
    join pg_temp.research_presence as w using (cell)
    where p.step is null
    group by 1, 2
    having count(distinct w.anonymized_user_id) < $1::integer
), joining as (
    select distinct on (p.at_tenant, p.at_time)
        p.at_tenant, p.at_time, p.tenant_id, p.created_at, p.step, p.shown_facet, p.shown_mode, p.shown_safety_level
    from placed as p
    join withheld as w on w.at_tenant is not distinct from p.at_tenant and w.at_time is not distinct from p.at_time
    join pg_temp.research_presence as m using (cell)
    where p.step is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8
    order by 1, 2, count(distinct m.anonymized_user_id), 3, 4, 5, 6, 7, 8
)
update pg_temp.research_cells as c
set step = null, shown_facet = null, shown_mode = null, shown_safety_level = null
from joining as j
where (c.tenant_id, c.created_at, c.step, c.shown_facet, c.shown_mode, c.shown_safety_level)
    = (j.tenant_id, j.created_at, j.step, j.shown_facet, j.shown_mode, j.shown_safety_level)
