-- Dead letter $1 of $2 is put into the queue again, under its id.
update alerts.outbox
set status = 'pending', attempts = 0, next_attempt_at = now(), queued_at = now(), last_error = null
where owner = $2::text and id = $1::uuid and status = 'dead'
returning id
