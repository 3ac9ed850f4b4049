-- Who else is making a key of this name at the moment? Waits for them; the lock ends with the transaction.
select pg_advisory_xact_lock(hashtext('core.api_key'), hashtext($1))
