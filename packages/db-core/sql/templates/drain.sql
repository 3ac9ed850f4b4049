-- Takes out of the log of {{schema}}.{{source}} what this snapshot sees and what has happened by p_through, into a temporary
-- table with the tenant resolved. Returns how many rows came, and whether a TRUNCATE asks for a rebuild.
create or replace function {{schema}}.drain_{{source}}(p_through timestamptz, out changes bigint, out truncated boolean)
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB' set plan_cache_mode = force_generic_plan
as $drain$
begin
    changes := 0;
    truncated := false;
    perform {{schema}}.empty_{{source}}_delta();
    with gone as (
        delete from {{schema}}.{{source}}_log as l where {{due}} returning l.*
    )
    insert into pg_temp.{{delta}} (sign, for_store, {{names}})
    select g.sign, g.for_store, {{gone_names}} from gone as g;
    if not found{{no_moves}} then
        return;
    end if;

    if exists (select from pg_temp.{{delta}} where sign = 0) then
        truncated := true;
        delete from pg_temp.{{delta}} where sign = 0;
    end if;
{{skip_unusable}}{{leave_out}}{{resolve_tenants}}
    select count(*) into changes from pg_temp.{{delta}};
end
$drain$;
revoke all on function {{schema}}.drain_{{source}}(timestamptz) from public;
