-- Another key for destination $1; nobody who asks reads it again.
insert into alerts.destination_secrets (destination_id, secret) values ($1::uuid, $2::text)
