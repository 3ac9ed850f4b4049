
    -- The last fact that held an extreme went: only those rows are read again, the finest from the source by its time index.
    for v_bucket in
        select distinct bucket from {{schema}}.{{rollup}} where ctid = any (v_lost) and grain = '{{finest}}'
    loop
        execute format(
            $statement$
                with contribution as materialized (
                    select c.*
                    from (
                        select
{{contribution}}
                        from (
                            select 1 as sign, {{source_columns}}
                            from {{schema}}.{{source}}_source as f
                            where f.{{time}} >= %1$L and f.{{time}} < %2$L and f.{{time}} <= %3$L
                        ) as f
                        {{lateral}}
                        cross join (values ('{{finest}}'::text)) as g (grain)
                        where {{where}}
                    ) as c
                    join {{schema}}.{{rollup}} as s on {{s_equals_c}}
                    where s.ctid = any ($1)
                )
                update {{schema}}.{{rollup}} as s set
{{set_from_source}}
                where s.ctid = any ($1) and s.bucket = %1$L and s.grain = '{{finest}}'
            $statement$,
            v_bucket, v_bucket + core.grain_width('{{finest}}'), p_through
        ) using v_lost;
    end loop;
{{fold}}
