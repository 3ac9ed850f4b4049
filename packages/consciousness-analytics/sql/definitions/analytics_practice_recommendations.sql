-- Which practices are recommended, to how many people, with which facets? Said plainly over the source.
with recommendations as (
    select t.tenant_id, t.user_id, core.key_text(t.facet) as facet, t.facet is null as without_facet, t.confidence, t.created_at,
        core.key_text(step ->> 'detail') as practice
    from consciousness.consciousness_traces_source as t
    cross join lateral jsonb_array_elements(
        case when jsonb_typeof(t.trace -> 'plan' -> 'steps') = 'array' then t.trace -> 'plan' -> 'steps' else '[]' end
    ) as step
    where t.created_at <= now()
        and step ->> 'kind' = 'practice'
        and jsonb_typeof(step -> 'detail') = 'string'
        and step ->> 'detail' ~ '\S'
)

select
    tenant_id,
    practice,
    count(*) as recommendation_count,
    count(distinct user_id) as unique_users,
    coalesce(
        array_agg(distinct facet collate "C" order by facet collate "C") filter (where not without_facet), '{}'
    ) as associated_facets,
    avg(confidence)::double precision as avg_confidence_when_recommended,
    min(created_at) as first_recommended,
    max(created_at) as last_recommended
from recommendations
group by tenant_id, practice
