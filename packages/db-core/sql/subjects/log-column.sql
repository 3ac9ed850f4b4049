-- Who is a change about? Frequent values would stay in the planner's statistics after the log is empty: none are taken.
alter table {{schema}}.{{source}}_log add column if not exists {{name}} {{type}};
alter table {{schema}}.{{source}}_log alter column {{name}} set statistics 0;
