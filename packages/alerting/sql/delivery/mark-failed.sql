-- It was not taken: $1 delivery of $5, $2 who tried, $3 why, $4 seconds until the next attempt, null where there is none.
update alerts.outbox
set status = case when $4::double precision is null then 'dead' else 'pending' end, last_error = $3::text,
    next_attempt_at = now() + coalesce($4::double precision, 0) * interval '1 second', leased_by = null, lease_until = null
where owner = $5::text and id = $1::uuid and leased_by = $2::text and status = 'sending'
returning destination_id
