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
{{delete_presence}}    perform {{schema}}.read_{{source}}(p_from, p_to, p_through, null);
    v_rows := {{schema}}.apply_{{rollup}}(p_from, p_through, '{{finer_grains}}');
    insert into pg_temp.{{rollup}}_touched
    select distinct {{own_keys}} from {{schema}}.{{rollup}} where grain = '{{fine}}' and bucket >= p_from and bucket < p_to;
{{fold}}    drop table pg_temp.{{rollup}}_touched;
    return v_rows;
end
$rebuild$;
revoke all on function {{schema}}.rebuild_{{rollup}}(timestamptz, timestamptz, timestamptz) from public;

-- Empties {{schema}}.{{rollup}} from p_from on, so that it can be built again from there; older rows are the record and stay.
create or replace function {{schema}}.reset_{{rollup}}(p_from timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $reset$
begin
    create temporary table {{rollup}}_touched on commit drop as select distinct {{own_keys}} from {{schema}}.{{rollup}};
    delete from {{schema}}.{{rollup}} where bucket >= p_from or grain = 'all';
{{reset_presence}}{{fold}}    drop table pg_temp.{{rollup}}_touched;
end
$reset$;
revoke all on function {{schema}}.reset_{{rollup}}(timestamptz) from public;
