-- For how many seconds has the notification been due that is due for longest?
select coalesce(extract(epoch from now() - min(o.next_attempt_at)), 0)::double precision as seconds
from alerts.outbox as o
where o.status in ('pending', 'sending') and o.next_attempt_at <= now()
