-- Which backfills ended before $1? Deletes their records.
delete from core.backfill where finished_at < $1 returning id
