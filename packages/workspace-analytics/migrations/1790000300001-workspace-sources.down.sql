-- Takes the sources of the workspace module away.
drop table workspace.agent_runs, workspace.agent_runs_key;
drop function workspace.keep_agent_runs_key();
drop table workspace.user_activity, workspace.user_activity_key;
drop function workspace.keep_user_activity_key();
drop table workspace.workspace_members;
drop function workspace.own_tenants();
