-- What waits for a destination that is disabled? It becomes dead letters, which can be repeated once the destination is enabled.
update alerts.outbox set status = 'dead', last_error = 'the destination is disabled'
where owner = $2::text and destination_id = $1::uuid and status = 'pending'
