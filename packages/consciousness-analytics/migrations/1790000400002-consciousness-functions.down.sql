-- What has to go so that the module has no SQL functions?
drop function consciousness.refresh_analytics_views();
