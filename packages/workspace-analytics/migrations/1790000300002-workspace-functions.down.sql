-- Takes the functions of the workspace module away.
drop function workspace.cleanup_old_data();
drop function workspace.calculate_percentiles(numeric[], numeric[]);
drop function workspace.get_user_workspaces();
drop function workspace.get_agent_insights(uuid, integer);
drop function workspace.get_workspace_metrics(uuid, date, date);
drop function workspace.aggregate_hourly_metrics(timestamptz, uuid);
drop function workspace.aggregate_daily_metrics(date, uuid);
drop function workspace.rebuild_day(timestamptz);
drop function workspace.refresh_all_materialized_views();
