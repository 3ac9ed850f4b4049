-- Which refreshes are new since they were last looked at, or were under way then?
-- $1 modules, $2 ids that were under way, $3 newest id known (null: none is)
-- A hundred ids are looked at again: whoever took the lower one may commit later.
select l.id, l.module, l.view, l.asked_by, l.started_at, l.finished_at, l.duration_ms, l.rows_refreshed, l.outcome, l.data_through,
    v.generation
from core.refresh_log as l
left join core.view_state as v on v.module = l.module and v.view = l.view
where l.module = any ($1)
    and (l.id = any ($2) or l.id > coalesce($3, (select max(m.id) from core.refresh_log as m)) - 100)
order by l.id
