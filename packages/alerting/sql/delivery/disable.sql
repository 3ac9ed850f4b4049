-- Nothing more goes to destination $1 of $3, because of $2.
update alerts.destinations set disabled_at = now(), disabled_reason = $2::text
where owner = $3::text and id = $1::uuid and disabled_at is null
returning id
