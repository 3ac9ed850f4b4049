-- How many rows of {{schema}}.{{rollup}} in [p_from, p_to) differ from their definition over the source? Right after a refresh: none.
create or replace function {{schema}}.compare_{{rollup}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $compare$
declare
    v_differing bigint;
begin
    -- Literal bounds, so that the planner sees how narrow the range is and takes the time index.
    execute format(
        $statement$
            with kept as (
                select {{keys}}, fact_count, {{compared}}
                from {{schema}}.{{rollup}}
                where grain <> 'all' and bucket >= %1$L and bucket < %2$L
            ),
            defined as (
                select {{keys}}, fact_count, {{compared}}
                from (
                    {{defined}}
                ) as d
            )
            select count(distinct ({{keys}}))
            from ((select * from kept except select * from defined) union all (select * from defined except select * from kept)) as x
        $statement$,
        p_from, p_to, p_through
    ) into v_differing;
{{compare_all}}    return v_differing;
end
$compare$;
revoke all on function {{schema}}.compare_{{rollup}}(timestamptz, timestamptz, timestamptz) from public;
