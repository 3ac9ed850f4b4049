-- It was taken: $1 delivery of $3, $2 who sent it. No row where the lease went to somebody else.
update alerts.outbox
set status = 'sent', sent_at = now(), last_error = null, leased_by = null, lease_until = null
where owner = $3::text and id = $1::uuid and leased_by = $2::text and status = 'sending'
returning destination_id
