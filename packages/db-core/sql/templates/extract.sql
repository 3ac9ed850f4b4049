-- {{description}}
create table if not exists {{schema}}.{{extract}} (
{{column_definitions}},
    primary key ({{primary_key}})
);
create index if not exists {{extract}}_by_time on {{schema}}.{{extract}} ({{time}});
select core.protect('{{schema}}.{{extract}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
