-- What is one release: its data sheet, which outlives its rows?
-- $1 id
select r.id, case when r.expired_at is null and r.expires_at > now() then 'active' else 'expired' end as state,
    r.purpose, r.recipient, r.tenants, r.period_from::text as period_from, r.period_to::text as period_to, r.time_step,
    r.fields, r.k, r.coarsening, r.codes, r.rows_released, r.persons_released, r.rows_withheld, r.rows_withdrawn,
    r.key_id, r.made_at, r.expires_at, r.expired_at, r.key_destroyed_at
from consciousness.research_releases as r
where r.id = $1::uuid
