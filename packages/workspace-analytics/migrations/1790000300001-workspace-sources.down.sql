-- Takes the sources of the workspace module away.
drop table workspace.agent_runs;
drop table workspace.user_activity;
drop table workspace.workspace_members;
drop function workspace.own_tenants();
