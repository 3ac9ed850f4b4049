    if p_first <= {{position}} then
{{further}}{{moved}}{{grown}}{{dense}}        if exists (select from pg_temp.{{touched}} as t where {{mine}}{{not_grown}}{{not_dense}}) then
            insert into pg_temp.{{defined}} ({{columns}})
            with touched as (
                select t.{{tenant}}, t.bucket,
                    least(t.bucket + core.grain_width('{{grain}}'), p_through + interval '1 microsecond') as until
                from (select distinct t.{{tenant}}, t.bucket from pg_temp.{{touched}} as t where {{mine}}{{not_grown}}{{not_dense}}) as t
            )
            select {{columns}}
            from (
{{definition}}
            ) as d;
        end if;

        -- What is stored beside what was computed; a full join is never done by nested loops. offset 0 keeps the planner from reading
        -- all that is stored: it cannot know how few rows these are.
        with stored as (
            select s.*
            from (select distinct t.{{tenant}}, t.bucket from pg_temp.{{touched}} as t where {{mine}}{{not_grown}}) as t
            cross join lateral (
                select s.ctid as place, {{s_stored}} from {{schema}}.{{table}} as s
                where s.{{tenant}} = t.{{tenant}} and s.bucket = t.bucket offset 0
            ) as s
        ),
        different as materialized (
            select s.place, d.computed, {{different_columns}}{{s_carried}}
            from stored as s
            full join (select true as computed, d.* from pg_temp.{{defined}} as d) as d on {{d_equals_s}}
            where s.place is null or d.computed is null{{values_differ}}
        ),
        gone as (
            delete from {{schema}}.{{table}} as g using different as d where g.ctid = d.place and d.computed is null
            returning {{g_keys}}{{gone_carried}}
        ),
{{update}}        came as (
            insert into {{schema}}.{{table}} ({{columns}}) select {{columns}} from different where place is null
            returning {{keys}}{{came_carried}}
        )
        {{note_changed}}
        select {{keys}}, true, false{{carried}} from gone
{{updated}}        union all
        select {{keys}}, false, true{{carried}} from came{{changed_noted}};
        v_rows := v_rows + v_count;
    end if;
