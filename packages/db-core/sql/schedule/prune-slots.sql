-- Which moments before $1 are over and need no record? Deletes them.
delete from core.refresh_slot
where slot < $1 and (finished_at is not null or lease_until < clock_timestamp())
returning task
