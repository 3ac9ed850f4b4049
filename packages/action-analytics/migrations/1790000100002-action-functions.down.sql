-- What has to go so that the module has no SQL functions?
drop function action.get_analytics_refresh_status();
drop function action.refresh_action_analytics();
