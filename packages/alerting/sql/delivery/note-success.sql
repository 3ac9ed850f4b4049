-- Destination $1 of $2 takes messages: what failed before is over.
update alerts.destinations set consecutive_failures = 0, failing_since = null, last_failure = null, last_success_at = now()
where owner = $2::text and id = $1::uuid
