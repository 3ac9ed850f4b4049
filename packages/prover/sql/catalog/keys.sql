-- Does every key hold the tenant, so that no violation tells that somebody else has the same?
select format('%s on %s', i.indexrelid::regclass, r.place) as place,
    case when not r.tenant_position = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]) then
        format('a unique key is without %s; right: the tenant among its columns', r.tenant)
    end as fault
from relation as r
join pg_index as i on i.indrelid = r.oid and i.indisunique
where r.kind in ('r', 'p') and r.tenant is not null and exists (
    select from reach where reach.oid = r.oid and reach.role in ('tessera_authenticated', 'tessera_analyst', 'tessera_research')
)
union all
select format('%I on %s', f.conname, r.place), case when not r.tenant_position = any (f.conkey) then
    format('a foreign key is without %s, and checks see all rows; right: the tenant among its columns', r.tenant)
end
from relation as r
join pg_constraint as f on f.conrelid = r.oid and f.contype = 'f'
where r.tenant is not null and (
    exists (select from relation as o where o.oid = f.confrelid and o.tenant is not null)
    -- What belongs to no tenant has no tenant to begin with; it matters where a request may write and so ask.
    or exists (select from reach where reach.oid = r.oid and reach.privilege in ('INSERT', 'UPDATE'))
)
