-- Which combinations can be shown at this step of coarsening, and which shown group joins those that are too few?
-- A group joins so that what is not shown in a place is nobody, k persons or more, or all who are there.
-- $1 k, $2 number of the step, $3 facet: exact, family or any, $4 any mode, $5 any safety level
with placed as (
    select c.*,
        case $3::text
            when 'exact' then c.facet
            when 'family' then coalesce(nullif(rtrim(c.facet, '0123456789'), ''), c.facet)
            else '*'
        end as at_facet,
        case when $4::boolean then '*' else c.mode end as at_mode,
        case when $5::boolean then '*' else c.safety_level end as at_safety_level
    from pg_temp.research_cells as c
), waiting as (
    select p.tenant_id, p.created_at, p.at_facet, p.at_mode, p.at_safety_level,
        count(distinct w.anonymized_user_id) as persons
    from placed as p
    join pg_temp.research_presence as w using (cell)
    where p.step is null
    group by 1, 2, 3, 4, 5
), joining as (
    select distinct on (tenant_id, created_at, at_facet, at_mode, at_safety_level)
        tenant_id, created_at, at_facet, at_mode, at_safety_level, step, shown_facet, shown_mode, shown_safety_level
    from placed as p
    join waiting as w using (tenant_id, created_at, at_facet, at_mode, at_safety_level)
    join pg_temp.research_presence as m using (cell)
    where p.step is not null and w.persons < $1::integer
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    order by 1, 2, 3, 4, 5, count(distinct m.anonymized_user_id), 6 desc, 7, 8, 9
)
update pg_temp.research_cells as c
set step = $2::integer, shown_facet = p.at_facet, shown_mode = p.at_mode, shown_safety_level = p.at_safety_level
from placed as p
join waiting as w using (tenant_id, created_at, at_facet, at_mode, at_safety_level)
left join joining as j using (tenant_id, created_at, at_facet, at_mode, at_safety_level)
where c.cell = p.cell and case
    when p.step is null then w.persons >= $1::integer or j.step is not null
    else (p.step, p.shown_facet, p.shown_mode, p.shown_safety_level)
        = (j.step, j.shown_facet, j.shown_mode, j.shown_safety_level)
end
