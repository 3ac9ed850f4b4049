-- Adds what changed to {{schema}}.{{rollup}}: {{description}}
-- Everything is linear, so that late, updated and deleted facts need nothing special. Returns the number of rows written.
-- A row is addressed by (who, g, bucket): who stands for tenant and keys, g for the grain, so that sets are joined by numbers.
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
    with fact as materialized (
        select
{{fact}}
        from pg_temp.{{source}}_delta as f
        {{lateral}}
        where (f.for_store is null or f.for_store = '{{rollup}}')
            and f.{{time}} >= p_complete_from
            and ({{where}})
    ),
    whose as materialized (
        select row_number() over () as who, k.* from (select distinct {{own_keys}} from fact) as k
    ),
    contribution as materialized (
        select w.who, g.g, core.bucket(f.at_, g.grain) as bucket, f.sign{{fact_measures}}
        from fact as f
        join whose as w on {{w_equals_f}}
        cross join unnest(p_grains) with ordinality as g (grain, g)
    ),
    change as materialized (
        select who, g, bucket, sum(sign) as fact_count{{change_measures}}
        from contribution
        group by who, g, bucket
    ),
    -- One look-up by primary key for each row that changes; offset 0 keeps the planner from reading the whole rollup instead.
    stored as materialized (
        select c.who, c.g, s.*
        from change as c
        join whose as w on w.who = c.who
        cross join lateral (
            select * from {{schema}}.{{rollup}} as s
            where s.grain = p_grains[c.g] and s.bucket = c.bucket and {{s_equals_w}}
            offset 0
        ) as s
    ){{measure_ctes}},
    written as (
        insert into {{schema}}.{{rollup}} as r ({{own_keys}}, grain, bucket, fact_count{{columns}})
        select {{w_own_keys}}, p_grains[c.g], c.bucket, coalesce(s.fact_count, 0) + c.fact_count{{final_measures}}
        from change as c
        join whose as w on w.who = c.who
        left join stored as s on s.who = c.who and s.g = c.g and s.bucket = c.bucket{{measure_joins}}
        -- What came and went within the change leaves nothing to write.
        where s.fact_count is not null or c.fact_count <> 0
        on conflict ({{keys}}) do update set fact_count = excluded.fact_count{{set_measures}}
        returning r.ctid, r.fact_count, {{lost}} as lost
    )
    select count(*), array_agg(ctid) filter (where fact_count = 0), array_agg(ctid) filter (where fact_count > 0 and lost){{select_emptied}}
    into v_rows, v_empty, v_lost{{into_emptied}}
    from written;

{{delete_emptied}}    delete from {{schema}}.{{rollup}} where ctid = any (v_empty);
{{repair}}    return v_rows;
end
$apply$;
revoke all on function {{schema}}.apply_{{rollup}}(timestamptz, timestamptz, text[]) from public;
