-- Takes away what the engine knows; rollups of modules must be gone before.
drop table core.installed_sql;
drop table core.refresh_log;
drop table core.view_state;
drop table core.store_state;
drop table core.source_state;
