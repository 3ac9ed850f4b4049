-- Is every table that holds tenants' rows under row-level security, for its owner as well?
select place, case
    when not secured then 'row-level security is disabled; right: enable and force it (core.protect)'
    when not forced then 'row-level security is not forced, so the owner passes by it; right: force it (core.protect)'
end as fault
from relation
where kind in ('r', 'p', 'f') and tenant is not null
