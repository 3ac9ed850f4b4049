-- Which backfills of modules $1 are not finished?
select * from core.backfill where finished_at is null and module = any ($1) order by id
