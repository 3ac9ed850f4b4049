-- {{description}}
create table if not exists {{schema}}.{{table}} (
    {{tenant}} {{tenant_type}} not null,
    bucket timestamptz not null,
{{column_definitions}}
) with (fillfactor = 70);
create index if not exists {{table}}_by_bucket on {{schema}}.{{table}} (bucket);
{{indexes}}-- Last: of two indexes that look a row up as well, the planner takes the newer one, and rows of one bucket lie together in this one.
do $$
begin
    if not exists (select from pg_constraint as c where c.conrelid = '{{schema}}.{{table}}'::regclass and c.contype = 'p') then
        alter table {{schema}}.{{table}} add primary key ({{primary_key}});
    end if;
end
$$;
select core.protect('{{schema}}.{{table}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
comment on table {{schema}}.{{table}} is 'rows of {{store}}: {{description_text}}';
