-- Takes the options away, and what follows from them.
drop trigger keep_activity on workspace.user_activity;
drop function workspace.keep_activity();
drop function workspace.revenue_per_credit();
drop table workspace.options;
