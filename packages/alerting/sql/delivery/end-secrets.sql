-- Keys of destination $1 of $3 go on for $2 hours, if they do not end before; until when?
update alerts.destination_secrets
set valid_until = least(coalesce(valid_until, 'infinity'), now() + $2::double precision * interval '1 hour')
where owner = $3::text and destination_id = $1::uuid and (valid_until is null or valid_until > now())
returning valid_until
