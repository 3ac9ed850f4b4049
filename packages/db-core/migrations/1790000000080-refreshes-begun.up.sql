-- Which refreshes have begun and not ended? Each refresh asks, whatever the log has kept of the last 30 days.
create index refresh_log_begun on core.refresh_log (module, started_at)
where outcome = 'started';
