        -- Buckets that every fifth of their tenants touched at least: their facts are read by time, which is how they lie.
        v_dense := '{}';
        for v_bucket in
            select t.bucket from pg_temp.{{touched}} as t where t.place = 0{{not_grown}} group by t.bucket
            having count(*) >= 10 and count(*) * 5 >= (
                select count(distinct s.{{tenant}}) from {{schema}}.{{table}} as s where s.bucket = t.bucket
            )
        loop
            v_dense := v_dense || v_bucket;
            -- The planner takes a temporary table for nearly empty: it would look tenants up one by one, and sort what it can hash.
            perform set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true);
            -- Literal bounds, so that the planner sees how narrow the range is and takes the time index.
            execute format(
                $dense$
                    insert into pg_temp.{{defined}} ({{columns}})
                    with touched as (
                        select t.{{tenant}}, t.bucket, %2$L::timestamptz as until
                        from pg_temp.{{touched}} as t where t.place = 0{{not_grown}} and t.bucket = %1$L
                    )
                    select {{columns}}
                    from (
{{dense_definition}}
                    ) as d
                $dense$,
                v_bucket, least(v_bucket + core.grain_width('{{grain}}'), p_through + interval '1 microsecond'), p_through
            );
            perform set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true);
        end loop;
