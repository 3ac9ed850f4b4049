-- How often was each facet activated in a release, and by how many persons? Released rows only, so that it says no more.
-- $1 id
-- $2 tenants
select t.tenant_id, t.facet, count(*) as total_traces, count(distinct t.anonymized_user_id) as unique_users,
    case when count(distinct t.anonymized_user_id) filter (where t.confidence is not null) >= min(r.k)
        then avg(t.confidence)::double precision
    end as avg_confidence
from consciousness.research_release_traces as t
join consciousness.research_releases as r on r.id = t.release_id
where t.release_id = $1::uuid
    and ($2::text[] is null or t.tenant_id = any ($2::text[]))
group by t.tenant_id, t.facet
