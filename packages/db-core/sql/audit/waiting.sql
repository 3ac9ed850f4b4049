-- How many records wait to be chained, and since when?
select count(*)::integer as waiting, min(l.at) as since
from core.audit_pending as p
join core.audit_log as l on l.id = p.id
