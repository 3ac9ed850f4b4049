-- How many rows of {{schema}}.{{store}} in [p_from, p_to) differ from their definition over the sources?
create or replace function {{schema}}.compare_{{store}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language sql stable set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $compare$
    with touched as materialized (
        select b.{{tenant}}, b.bucket,
            least(b.bucket + core.grain_width('{{grain}}'), p_through + interval '1 microsecond') as until
        from (
{{buckets}}
        ) as b
    )
    select
{{counts}}
$compare$;
revoke all on function {{schema}}.compare_{{store}}(timestamptz, timestamptz, timestamptz) from public;
