-- {{description}}
create table if not exists {{schema}}.{{rollup}} (
    {{tenant}} {{tenant_type}} not null,
    grain text collate "C" not null,
    bucket timestamptz not null,
{{key_columns}}    fact_count bigint not null,
{{measure_columns}},
    primary key ({{primary_key}})
)
-- Room for the next version of a row on its own page: no index entry is written then.
with (fillfactor = 70);
select core.protect('{{schema}}.{{rollup}}', '{{tenant}}', '{{claim}}', '{{platform}}', '{{read_by}}');
