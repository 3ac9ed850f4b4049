-- Which stores and days of the modules $1 were found to differ from their source when last looked at? Day null: rows over all time.
select k.module, k.store, nullif(k.day, '-infinity') as day, k.differing, k.checked_at,
    (select v.view from core.view_state as v where v.module = k.module and k.store = any (v.stores) order by v.position limit 1) as view
from core.drift_check as k
where k.module = any ($1) and k.differing > 0
order by k.module, k.day desc, k.store
