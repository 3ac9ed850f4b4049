        -- By how much do changes alone move what is stored? Where all is computed again, by nothing. The planner takes temporary tables for
        -- nearly empty.
        perform set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true);
        with {{changes}},
        moved as (
            select {{m_keys}}{{m_sums}}
            from (
{{moved}}
            ) as m
            where not exists (
                select from pg_temp.{{touched}} as t where {{mine}} and t.{{tenant}} = m.{{tenant}} and t.bucket = m.bucket
            )
            group by {{m_keys}}
        ),
        made as materialized (
            select {{d_keys}}, s.place{{moved_values}}{{s_carried}}
            from moved as d
            left join lateral (
                select s.ctid as place, {{s_values}} from {{schema}}.{{table}} as s where {{d_equals_s}} offset 0
            ) as s on true
            where ({{d_values}}) is distinct from ({{zeros}})
        ),
        gone as (
            delete from {{schema}}.{{table}} as g using made as d where g.ctid = d.place and ({{d_values}}) = ({{zeros}})
            returning {{g_keys}}{{gone_carried}}
        ),
        other as (
            update {{schema}}.{{table}} as g set {{set_values}} from made as d where g.ctid = d.place and ({{d_values}}) <> ({{zeros}})
            returning {{g_keys}}{{other_carried}}
        ),
        came as (
            insert into {{schema}}.{{table}} ({{columns}}) select {{columns}} from made as d where place is null and ({{d_values}}) <> ({{zeros}})
            returning {{keys}}{{came_carried}}
        )
        {{note_changed}}
        select {{keys}}, true, false{{carried}} from gone
        union all
        select {{keys}}, true, true{{carried}} from other
        union all
        select {{keys}}, false, true{{carried}} from came{{changed_noted}};
        v_rows := v_rows + v_count;
        perform set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true);
