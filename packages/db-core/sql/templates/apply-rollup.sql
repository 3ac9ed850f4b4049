-- Adds what changed to {{schema}}.{{rollup}}: {{description}}
-- Everything is linear, so that late, updated and deleted facts need nothing special. Returns the number of rows written.
create or replace function {{schema}}.apply_{{rollup}}(
    p_complete_from timestamptz, p_through timestamptz, p_grains text[] default '{{grains}}'
) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set jit = off
    -- Nested loops are for the look-ups below, which know no other way; between the sets here they are never right.
    set enable_nestloop = off set enable_mergejoin = off
as $apply$
declare
    v_rows bigint;
    v_empty tid[];
    v_lost tid[];
    v_bucket timestamptz;
{{declare_emptied}}begin
    with contribution as materialized (
        select
{{contribution}}
        from pg_temp.{{source}}_delta as f
        {{lateral}}
        cross join unnest(p_grains) as g (grain)
        where (f.for_store is null or f.for_store = '{{rollup}}')
            and f.{{time}} >= p_complete_from
            and ({{where}})
    ),
    change as materialized (
        select {{keys}}, sum(sign) as fact_count{{change_measures}}
        from contribution
        group by {{keys}}
    ),
    -- One look-up by primary key for each row that changes; offset 0 keeps the planner from reading the whole rollup instead.
    stored as materialized (
        select s.*
        from change as c
        cross join lateral (select * from {{schema}}.{{rollup}} as s where {{s_equals_c}} offset 0) as s
    ){{measure_ctes}},
    written as (
        insert into {{schema}}.{{rollup}} as w ({{columns}})
        select {{c_keys}}, coalesce(s.fact_count, 0) + c.fact_count{{final_measures}}
        from change as c
        left join stored as s on {{s_equals_c}}{{measure_joins}}
        on conflict ({{keys}}) do update set fact_count = excluded.fact_count{{set_measures}}
        returning w.ctid, w.fact_count, {{lost}} as lost
    )
    select count(*), array_agg(ctid) filter (where fact_count = 0), array_agg(ctid) filter (where fact_count > 0 and lost){{select_emptied}}
    into v_rows, v_empty, v_lost{{into_emptied}}
    from written;

{{delete_emptied}}    delete from {{schema}}.{{rollup}} where ctid = any (v_empty);
{{repair}}    return v_rows;
end
$apply$;
revoke all on function {{schema}}.apply_{{rollup}}(timestamptz, timestamptz, text[]) from public;
