-- What is the last backfill of module $1?
select * from core.backfill where module = $1 order by id desc limit 1
