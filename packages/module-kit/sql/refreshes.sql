-- Which refreshes ran, newest first?
select
    l.id,
    l.module,
    l.view,
    l.asked_by,
    l.slot,
    l.replica,
    l.started_at,
    l.finished_at,
    l.data_through,
    l.duration_ms,
    l.rows_refreshed,
    l.outcome,
    l.error_code,
    l.error_message
from core.refresh_log as l
where ($1::text is null or l.module = $1)
    and ($2::text is null or l.view = $2)
    and ($3::text is null or l.outcome = $3)
    and ($4::timestamptz is null or l.started_at >= $4)
    and ($5::timestamptz is null or l.started_at < $5)
    and ($6::bigint is null or l.id < $6)
order by l.id desc
limit $7
