-- {{description}}
drop view if exists {{schema}}.{{view}};
create view {{schema}}.{{view}} with (security_invoker = true) as
{{select}};
comment on view {{schema}}.{{view}} is '{{description}}';
grant select on {{schema}}.{{view}} to {{readers}};
