-- Messages go to destination $1 of $2 again, and what failed before is forgotten.
update alerts.destinations set disabled_at = null, disabled_reason = null, failing_since = null, consecutive_failures = 0
where owner = $2::text and id = $1::uuid
returning id
