-- Another key for destination $1 of $3; nobody who asks reads it again.
insert into alerts.destination_secrets (owner, destination_id, secret) values ($3::text, $1::uuid, $2::text)
