-- In how many stored rows does each view of the modules $1 differ from its source, as far as was looked, and when was the last look?
select v.module, v.view, coalesce(sum(k.differing), 0) as differing, max(k.checked_at) as checked_at
from core.view_state as v
join core.drift_check as k on k.module = v.module and k.store = any (v.stores)
where v.module = any ($1) and k.differing is not null
group by v.module, v.view, v.position
order by v.module, v.position
