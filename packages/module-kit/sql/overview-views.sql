-- When was each view of these modules last refreshed, and how did it go? With the clock that ages are told by
-- $1 modules
select v.module, v.view, v.refreshed_at as last_refresh, v.data_through, v.last_outcome, clock_timestamp() as now
from core.view_state as v
where v.module = any ($1)
order by v.module, v.position
