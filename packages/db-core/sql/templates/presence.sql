-- Which distinct values of {{measure}} does a row of {{schema}}.{{rollup}} count, and by how many facts each?
create table if not exists {{schema}}.{{rollup}}_{{measure}} (
    {{tenant}} {{tenant_type}} not null,
    grain text collate "C" not null,
    bucket timestamptz not null,
{{key_columns}}    subject {{subject_type}} not null,
    fact_count bigint not null,
    primary key ({{primary_key}}, subject)
)
-- The next count of a value stays on its page, so that the wide index is not written.
with (fillfactor = 85);
select core.protect('{{schema}}.{{rollup}}_{{measure}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
comment on table {{schema}}.{{rollup}}_{{measure}} is 'presence of {{rollup}}';
