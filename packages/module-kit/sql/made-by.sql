-- Which refresh made what each of these views shows now?
-- $1 module, $2 views
select v.view, l.id, l.started_at, l.finished_at, l.duration_ms, l.rows_refreshed, l.data_through, v.generation, l.asked_by, l.outcome
from core.view_state as v
cross join lateral (
    select r.* from core.refresh_log as r
    where r.module = v.module and r.view = v.view and r.outcome in ('succeeded', 'nothing')
    order by r.id desc
    limit 1
) as l
where v.module = $1 and v.view = any ($2)
