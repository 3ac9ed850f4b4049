-- May any request but the service's write what a module holds, save members what the definition calls their own rows,
-- and callers what it calls theirs to change?
select format('%s to %s', place, role) as place, case
    when privilege = 'TRUNCATE' then 'truncate is granted, which no policy decides about; right: no grant'
    when privilege = 'INSERT' and role = 'tessera_authenticated' and own_rows then null
    when privilege in ('INSERT', 'UPDATE') and withheld is not null and secured and forced then null
    when privilege <> 'SELECT' and role <> 'tessera_service' then
        format('%s is granted; right: the service alone writes, and only sources', lower(privilege))
end as fault
from reach
where schema <> 'core'
