-- Which earlier releases, expired ones too, hold days that this one would hold again?
-- $1 from, $2 to, $3 tenants or null
select r.id, r.period_from::text as period_from, r.period_to::text as period_to, r.tenants
from consciousness.research_releases as r
where r.period_from < $2::date and r.period_to > $1::date
    and ($3::text[] is null or r.tenants is null or r.tenants && $3::text[])
order by r.made_at desc
limit 1
