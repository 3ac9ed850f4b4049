drop index core.refresh_log_begun;
