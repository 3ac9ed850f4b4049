-- Which refreshes began before $1? Deletes their records.
delete from core.refresh_log where started_at < $1 returning id
