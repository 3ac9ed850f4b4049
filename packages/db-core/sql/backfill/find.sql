-- What is known of backfill $1?
select * from core.backfill where id = $1
