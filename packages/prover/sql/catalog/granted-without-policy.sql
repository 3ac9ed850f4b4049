-- May a request do something with a module's table that no policy of its role decides about?
select format('%s to %s', place, role) as place, case
    when tenant is null and (privilege <> 'SELECT' or role in ('tessera_authenticated', 'tessera_analyst')) then
        format('%s is granted on a table without the tenant column; right: no grant', lower(privilege))
    -- Tables of the platform itself, such as a ledger: those who belong to no tenant may read them, as a policy of theirs says.
    when tenant is null and not (secured and forced) then 'has no row-level security; right: core.protect_owned'
    when not exists (
        select from policy as p
        where p.oid = reach.oid and p.permissive and p.command = privilege and p.role in (reach.role, 'PUBLIC')
    ) then format('%s is granted, and no policy decides which rows; right: a policy (core.protect) or no grant', lower(privilege))
end as fault
from reach
where schema not in ('core') and kind in ('r', 'p', 'f')
