-- Which practices are recommended, to how many people, with which facets, and how sure is the guide then?
select
    r.tenant_id,
    r.practice,
    r.recommendation_count,
    r.unique_users,
    coalesce((
        select array_agg(f.facet order by f.facet)
        from consciousness.practice_recommendations as f
        where f.tenant_id = r.tenant_id and f.grain = 'all' and f.bucket = '-infinity' and f.practice = r.practice and not f.whole
    ), '{}') as associated_facets,
    r.confidence_sum::double precision / nullif(r.confidence_count, 0) as avg_confidence_when_recommended,
    r.created_at_min as first_recommended,
    r.created_at_max as last_recommended
from consciousness.practice_recommendations as r
where r.grain = 'all' and r.whole
