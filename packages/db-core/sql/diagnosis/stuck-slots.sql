-- Which scheduled work was begun and let go, and has been waiting for longer than $1?
select task, slot, replica, lease_until
from core.refresh_slot
where finished_at is null and lease_until < clock_timestamp() - $1::interval
order by slot, task
