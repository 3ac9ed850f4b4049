-- Which scheduled work has nobody finished and nobody holds any more? $1: not older than
select task, slot
from core.refresh_slot
where finished_at is null and lease_until < clock_timestamp() and slot >= $1
order by slot, task
