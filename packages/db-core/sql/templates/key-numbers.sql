-- Which number stands for which keys of {{schema}}.{{rollup}} in rows of presence?
create table if not exists {{schema}}.{{rollup}}_key_numbers (
    number integer primary key,
    {{tenant}} {{tenant_type}} not null,
{{key_columns}}    unique ({{own_keys}})
);
select core.protect('{{schema}}.{{rollup}}_key_numbers', '{{tenant}}', '{{claim}}', '{{platform}}', '{}');
comment on table {{schema}}.{{rollup}}_key_numbers is 'presence of {{rollup}}';
