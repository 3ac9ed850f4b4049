-- Which practices are recommended, to how many people, with which facets, and how sure is the guide then?
-- $1 min_recommendations
-- $2 facet
select
    r.practice,
    r.recommendation_count,
    r.unique_users,
    coalesce(a.associated_facets, '{}') as associated_facets,
    r.avg_confidence_when_recommended,
    r.first_recommended,
    r.last_recommended
from (
    select
        practice,
        sum(recommendation_count)::bigint as recommendation_count,
        sum(unique_users)::bigint as unique_users,
        sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)::double precision
        as avg_confidence_when_recommended,
        min(created_at_min) as first_recommended,
        max(created_at_max) as last_recommended
    from parts
    where case when $2::text is null then whole else not whole and facet = $2::text end
    group by practice
    having sum(recommendation_count) >= $1::bigint
) r
left join (
    select practice, array_agg(distinct facet order by facet) as associated_facets
    from parts
    where not whole and ($2::text is null or facet = $2::text)
    group by practice
) a on a.practice = r.practice
