-- How far have the backfills come that run, or ran when they were last looked at?
-- $1 modules, $2 ids that ran
select b.module, b.id, b.state,
    (extract(epoch from b.range_to - b.done_from) / 86400)::integer as done_days,
    (extract(epoch from b.range_to - b.range_from) / 86400)::integer as total_days
from core.backfill as b
where b.module = any ($1) and (b.finished_at is null or b.id = any ($2))
order by b.id
