-- Puts the facts of [p_from, p_to) that happened by p_through into the temporary table, as if they had just come, for one store.
create or replace function {{schema}}.read_{{source}}(
    p_from timestamptz, p_to timestamptz, p_through timestamptz, p_store text
) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $read$
declare
    v_rows bigint;
begin
    perform {{schema}}.empty_{{source}}_delta();
{{know_parents}}    -- Literal bounds, so that the planner sees how narrow the range is and takes the time index.
    execute format(
        $statement$
            insert into pg_temp.{{delta}} (sign, for_store, {{names}})
            select 1, %L, {{source_expressions}}
            from {{schema}}.{{source}}_source as f
            where f.{{time}} >= %L and f.{{time}} < %L and f.{{time}} <= %L
        $statement$,
        p_store, p_from, p_to, p_through
    );
    get diagnostics v_rows = row_count;
{{remember_parents}}    return v_rows;
end
$read$;
revoke all on function {{schema}}.read_{{source}}(timestamptz, timestamptz, timestamptz, text) from public;
