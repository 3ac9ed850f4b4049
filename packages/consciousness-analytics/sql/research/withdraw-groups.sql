-- Which groups are shared by fewer than k persons now? They go, and with them the smallest other group of that time.
-- $1 release, $2 k
with grouped as (
    select tenant_id, created_at, facet, mode, safety_level, count(distinct anonymized_user_id) as persons
    from consciousness.research_release_traces
    where release_id = $1::uuid
    group by 1, 2, 3, 4, 5
), fallen as (
    select * from grouped where persons < $2::integer
), joining as (
    select distinct on (g.tenant_id, g.created_at) g.*
    from grouped as g
    where g.persons >= $2::integer and (g.tenant_id, g.created_at) in (select f.tenant_id, f.created_at from fallen as f)
    order by g.tenant_id, g.created_at, g.persons, g.facet, g.mode, g.safety_level
), gone as (
    delete from consciousness.research_release_traces as t
    using (table fallen union all table joining) as g
    where t.release_id = $1::uuid and t.tenant_id = g.tenant_id and t.created_at = g.created_at
        and t.facet is not distinct from g.facet and t.mode is not distinct from g.mode
        and t.safety_level is not distinct from g.safety_level
    returning 1
)
select count(*) as rows from gone
