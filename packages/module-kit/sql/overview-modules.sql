-- How many refreshes of each of these modules failed in 24 hours, and how many changes wait to be taken in?
-- $1 modules
select m.module,
    (
        select count(*) from core.refresh_log as l
        where l.module = m.module and l.started_at > now() - interval '24 hours' and l.outcome in ('failed', 'held')
    ) as failed_refreshes,
    (
        select coalesce(sum(core.pending_changes(s.module, s.source)), 0)::bigint from core.source_state as s
        where s.module = m.module
    ) as pending_changes
from unnest($1::text[]) as m (module)
