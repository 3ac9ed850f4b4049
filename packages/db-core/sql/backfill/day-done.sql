-- How far is backfill $1 once the day that begins at $2 is done, which took $3 rows?
update core.backfill
set done_from = $2, rows_written = rows_written + $3, failures = 0, error = null, advanced_at = clock_timestamp(),
    state = case when $2 <= range_from then 'succeeded' else 'running' end,
    finished_at = case when $2 <= range_from then clock_timestamp() end
where id = $1
returning *
