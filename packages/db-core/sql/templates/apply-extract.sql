-- Reads again the facts of {{schema}}.{{extract}} that the log says were touched, and lets go of those that grew too old.
create or replace function {{schema}}.apply_{{extract}}(p_complete_from timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $apply$
declare
    v_removed bigint := 0;
    v_rows bigint := 0;
begin
    if exists (select from pg_temp.{{delta}}) then
        with touched as (
            select distinct {{f_keys}}
            from pg_temp.{{delta}} as f
            where (f.for_store is null or f.for_store = '{{extract}}') and f.{{time}} >= p_complete_from and ({{touched_where}})
        )
        delete from {{schema}}.{{extract}} as e using touched as t where {{e_equals_t}};
        get diagnostics v_removed = row_count;

        insert into {{schema}}.{{extract}} ({{columns}})
        select {{f_columns}}
        from (
            select distinct {{f_keys}}
            from pg_temp.{{delta}} as f
            where (f.for_store is null or f.for_store = '{{extract}}') and f.{{time}} >= p_complete_from and ({{touched_where}})
        ) as t
        cross join lateral (select * from {{schema}}.{{source}}_source as f where {{f_equals_t}} offset 0) as f
        where ({{where}}) and f.{{time}} >= p_complete_from and f.{{time}} <= p_through{{young_enough}};
        get diagnostics v_rows = row_count;
        v_rows := greatest(v_rows, v_removed);
    end if;
{{forget}}    return v_rows;
end
$apply$;
revoke all on function {{schema}}.apply_{{extract}}(timestamptz, timestamptz) from public;
