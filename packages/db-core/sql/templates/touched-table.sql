-- {{description}}
create table if not exists {{schema}}.{{table}} (
    {{tenant}} {{tenant_type}} not null,
    bucket timestamptz not null,
{{column_definitions}},
    primary key ({{primary_key}})
) with (fillfactor = 70);
create index if not exists {{table}}_by_bucket on {{schema}}.{{table}} (bucket);
{{indexes}}select core.protect('{{schema}}.{{table}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
comment on table {{schema}}.{{table}} is 'rows of {{store}}: {{description_text}}';
