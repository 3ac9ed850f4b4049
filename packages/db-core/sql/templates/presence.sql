-- Which distinct values of {{measure}} do the rows of {{schema}}.{{rollup}} count in each bucket, {{how}}?
create table if not exists {{schema}}.{{rollup}}_{{measure}} (
    {{tenant}} {{tenant_type}} not null,
    grain text collate "C" not null,
    bucket timestamptz not null,
    subject {{subject_type}} not null,
{{counted}},
    primary key ({{tenant}}, grain, bucket, subject)
)
-- The next version of a row stays on its page, so that the index is not written.
with (fillfactor = 85);
select core.protect('{{schema}}.{{rollup}}_{{measure}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
comment on table {{schema}}.{{rollup}}_{{measure}} is 'presence of {{rollup}}';
