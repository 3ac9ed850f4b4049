
        with other as (
            update {{schema}}.{{table}} as g set {{set_values}}
            from (
                select s.place, d.*
                from pg_temp.{{defined}} as d
                cross join lateral (
                    select s.ctid as place, {{s_values}} from {{schema}}.{{table}} as s where {{d_equals_s}} offset 0
                ) as s
                where ({{d_values}}) is distinct from ({{s_values}})
                offset 0
            ) as d
            where g.ctid = d.place
            returning {{g_keys}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after) select {{keys}}, true, true from other;
        get diagnostics v_count = row_count;
        v_rows := v_rows + v_count;
