-- Whose traces are in the period?
-- $1 from, $2 to, $3 tenants or null
insert into pg_temp.research_persons (tenant_id, user_id)
select distinct f.tenant_id, f.user_id
from consciousness.consciousness_traces_source as f
where f.created_at >= $1::date::timestamp at time zone 'UTC' and f.created_at < $2::date::timestamp at time zone 'UTC'
    and ($3::text[] is null or f.tenant_id = any ($3::text[]))
    and f.user_id is not null
