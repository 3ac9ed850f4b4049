-- What has to go so that the module owns no source tables?
drop table action.organizations;
drop table action.triggers;
drop table action.action_results;
