    if p_first <= {{position}} then
{{further}}        insert into pg_temp.{{defined}} ({{columns}})
        with touched as (
            select t.{{tenant}}, t.bucket,
                least(t.bucket + core.grain_width('{{grain}}'), p_through + interval '1 microsecond') as until
            from pg_temp.{{touched}} as t
        )
        select {{columns}}
        from (
{{definition}}
        ) as d;

        with gone as (
            delete from {{schema}}.{{table}} as s using pg_temp.{{touched}} as t
            where s.{{tenant}} = t.{{tenant}} and s.bucket = t.bucket and not exists (
                select from pg_temp.{{defined}} as d where {{d_equals_s}}{{same_values}}
            )
            returning {{s_keys}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after) select {{keys}}, true, false from gone;
        get diagnostics v_gone = row_count;

        with came as (
            insert into {{schema}}.{{table}} ({{columns}})
            select {{columns}}
            from pg_temp.{{defined}} as d
            where not exists (select from {{schema}}.{{table}} as s where {{d_equals_s}})
            returning {{keys}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after) select {{keys}}, false, true from came;
        get diagnostics v_came = row_count;
        v_rows := v_rows + greatest(v_gone, v_came);
    end if;
