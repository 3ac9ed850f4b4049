-- A destination takes messages: what failed before is over.
update alerts.destinations set consecutive_failures = 0, failing_since = null, last_failure = null, last_success_at = now()
where id = $1::uuid
