-- A dead letter is put into the queue again, under its id.
update alerts.outbox
set status = 'pending', attempts = 0, next_attempt_at = now(), queued_at = now(), last_error = null
where id = $1::uuid and status = 'dead'
returning id
