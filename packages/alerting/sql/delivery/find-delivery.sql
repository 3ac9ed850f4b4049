-- How does a delivery stand, and may its destination be sent to?
select o.id, o.owner, o.status, d.disabled_at is not null as disabled
from alerts.outbox as o
join alerts.destinations as d on d.owner = o.owner and d.id = o.destination_id
where o.id = $1::uuid
