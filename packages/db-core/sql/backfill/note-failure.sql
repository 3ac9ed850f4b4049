-- Has backfill $1 failed for good, with error $2, after $3 tries at one day?
update core.backfill
set failures = failures + 1, error = $2,
    state = case when failures + 1 >= $3 then 'failed' else 'running' end,
    finished_at = case when failures + 1 >= $3 then clock_timestamp() end
where id = $1 and finished_at is null
returning state = 'failed' as failed
