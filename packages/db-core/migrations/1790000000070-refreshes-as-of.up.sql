-- When was a view last refreshed, as of any moment? Rules are rehearsed over a month, minute by minute.
create index refresh_log_finished on core.refresh_log (module, view, finished_at desc)
where outcome in ('succeeded', 'nothing');
