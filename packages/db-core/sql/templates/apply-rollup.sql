-- Adds what changed to {{schema}}.{{rollup}}: {{description}}
-- Everything is linear, so that late, updated and deleted facts need nothing special. Returns the number of rows written.
create or replace function {{schema}}.apply_{{rollup}}(
    p_complete_from timestamptz, p_through timestamptz, p_grains text[] default '{{grains}}'
) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set work_mem = '64MB' set jit = off set plan_cache_mode = force_generic_plan
    -- Rows that change are looked up by primary key and written by their place, however many rows there are. A look-up per row is
    -- never worth remembering, and what can be hashed is not sorted: the planner takes a temporary table for nearly empty.
    set enable_seqscan = off set enable_memoize = off set enable_sort = off
as $apply$
declare
    v_rows bigint;
    v_empty tid[];
    v_lost tid[];
    v_bucket timestamptz;
begin
    with fact as (
        select
{{fact}}
        from pg_temp.{{delta}} as f
        {{lateral}}
        where (f.for_store is null or f.for_store = '{{rollup}}')
            and f.{{time}} >= p_complete_from
            and ({{where}})
    ),
    -- Facts make the rows of the finest grain, and those make the coarser ones.{{change_ctes}}{{different_ctes}},
    -- What each row will be; offset 0 keeps the planner from reading the whole rollup, or from computing things twice.
    final as materialized (
        select {{c_own_keys}}, c.grain, c.bucket, s.place, coalesce(s.fact_count, 0) + c.fact_count as fact_count{{final_measures}}
        from change as c{{different_joins}}
        left join lateral (
            select s.ctid as place, s.* from {{schema}}.{{rollup}} as s where {{s_equals_c}} offset 0
        ) as s on true{{measure_joins}}
    ),
    changed as (
        update {{schema}}.{{rollup}} as r set fact_count = f.fact_count{{set_measures}}
        from final as f
        where r.ctid = f.place
        returning r.ctid, r.fact_count, {{lost}} as lost
    ),
    added as (
        insert into {{schema}}.{{rollup}} as r ({{own_keys}}, grain, bucket, fact_count{{columns}})
        select {{own_keys}}, grain, bucket, fact_count{{columns}}
        from final
        -- What came and went within the change leaves nothing to write.
        where place is null and fact_count > 0
        -- Rows that are read together are kept together.
        order by {{keys}}
        returning r.ctid, r.fact_count, {{lost}} as lost
    )
    select count(*), array_agg(ctid) filter (where fact_count = 0), array_agg(ctid) filter (where fact_count > 0 and lost)
    into v_rows, v_empty, v_lost
    from (select * from changed union all select * from added) as written;

    delete from {{schema}}.{{rollup}} where ctid = any (v_empty);
{{repair}}    return v_rows;
end
$apply$;
revoke all on function {{schema}}.apply_{{rollup}}(timestamptz, timestamptz, text[]) from public;
