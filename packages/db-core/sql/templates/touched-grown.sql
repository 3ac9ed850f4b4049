        -- Where facts only came, what they alone make is added to what is stored. The planner takes temporary tables for nearly empty.
        if exists (select from pg_temp.{{touched}} as t where t.place = 0 and t.grown) then
            perform set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true);
            with touched as (
                select t.{{tenant}}, t.bucket, t.bucket + core.grain_width('{{grain}}') as until
                from pg_temp.{{touched}} as t where t.place = 0 and t.grown
            ),
            made as materialized (
                select *
                from (
                    select {{d_keys}}, s.place{{added_values}}
                    from (
{{grown_definition}}
                    ) as d
                    left join lateral (
                        select s.ctid as place, {{s_values}} from {{schema}}.{{table}} as s where {{d_equals_s}} offset 0
                    ) as s on true
                    offset 0
                ) as m
                where ({{new_values}}) is distinct from ({{old_values}})
            ),
            other as (
                update {{schema}}.{{table}} as g set {{set_values}} from made as d where g.ctid = d.place
                returning {{g_keys}}{{other_carried}}
            ),
            came as (
                insert into {{schema}}.{{table}} ({{columns}}) select {{columns}} from made where place is null
                returning {{keys}}{{came_carried}}
            )
            {{note_changed}}
            select {{keys}}, true, true{{carried}} from other union all select {{keys}}, false, true{{carried}} from came{{changed_noted}};
            v_rows := v_rows + v_count;
            perform set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true);
        end if;
