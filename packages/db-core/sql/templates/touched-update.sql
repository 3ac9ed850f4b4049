        other as (
            update {{schema}}.{{table}} as g set {{set_values}} from different as d where g.ctid = d.place and d.computed
            returning {{g_keys}}{{other_carried}}
        ),
