-- Makes the rows of {{schema}}.{{rollup}} in [p_from, p_to), which are whole UTC days, anew from the source. Returns how many there are now.
create or replace function {{schema}}.rebuild_{{rollup}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $rebuild$
declare
    v_rows bigint;
begin
    create temporary table {{rollup}}_touched on commit drop as
    select distinct {{own_keys}} from {{schema}}.{{rollup}} where grain <> 'all' and bucket >= p_from and bucket < p_to;
    delete from {{schema}}.{{rollup}} where grain <> 'all' and bucket >= p_from and bucket < p_to;
{{delete_presence}}
    perform {{schema}}.read_{{source}}(p_from, p_to, p_through, null);
    v_rows := {{schema}}.apply_{{rollup}}(p_from, p_through, '{{finer_grains}}');
    drop table pg_temp.{{source}}_delta;
{{fold_all}}    drop table pg_temp.{{rollup}}_touched;
    return v_rows;
end
$rebuild$;
revoke all on function {{schema}}.rebuild_{{rollup}}(timestamptz, timestamptz, timestamptz) from public;
