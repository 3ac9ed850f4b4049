-- Which releases hold rows?
-- $1 tenant or null
select r.id, r.key_id, r.k, array(
    select distinct t.tenant_id from consciousness.research_release_traces as t
    where t.release_id = r.id and ($1::text is null or t.tenant_id = $1)
) as tenants
from consciousness.research_releases as r
where r.expired_at is null
order by r.made_at
