-- Makes the temporary tables of {{schema}}.{{store}} ready and empty. Their names say their columns, which a new version may change.
create or replace function {{schema}}.empty_{{store}}() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $empty$
begin
    if not core.has_temporary('{{touched}}') then
        create temporary table {{touched}} (
            {{tenant}} {{plain_tenant_type}}, bucket timestamptz, place integer, grown boolean not null default false,
            primary key ({{tenant}}, bucket, place)
        ) on commit delete rows;
    elsif exists (select from pg_temp.{{touched}}) then
        truncate pg_temp.{{touched}};
    end if;
{{empty_tables}}end
$empty$;
revoke all on function {{schema}}.empty_{{store}}() from public;

-- Which tenants and buckets did the facts of the change logs touch?
create or replace function {{schema}}.touch_{{store}}(p_complete_from timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $touch$
begin
{{touches}}end
$touch$;
revoke all on function {{schema}}.touch_{{store}}(timestamptz) from public;

-- Computes the touched rows of {{schema}}.{{store}} again, from its p_first table on, and writes what came out differently. p_all: also
-- of tables that are else touched by certain changes alone.
create or replace function {{schema}}.compute_{{store}}(
    p_complete_from timestamptz, p_through timestamptz, p_first integer, p_all boolean
)
returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB' set enable_seqscan = off set enable_memoize = off
set enable_nestloop = on set enable_sort = on
as $compute$
declare
    v_dense timestamptz[];
    v_bucket timestamptz;
    v_count bigint;
    v_rows bigint := 0;
begin
{{steps}}    return v_rows;
end
$compute$;
revoke all on function {{schema}}.compute_{{store}}(timestamptz, timestamptz, integer, boolean) from public;

-- Computes again what the change logs say was touched, and lets go of rows that grew too old.
create or replace function {{schema}}.apply_{{store}}(p_complete_from timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $apply$
declare
    v_rows bigint;
begin
    perform {{schema}}.empty_{{store}}();
    perform {{schema}}.touch_{{store}}(p_complete_from);
    v_rows := {{schema}}.compute_{{store}}(p_complete_from, p_through, 1, false);
{{forget}}    return v_rows;
end
$apply$;
revoke all on function {{schema}}.apply_{{store}}(timestamptz, timestamptz) from public;
