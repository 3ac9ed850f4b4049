-- Forgets credentials that nobody has used for two hours.
delete from core.rate_window where began_at < clock_timestamp() - interval '2 hours'
