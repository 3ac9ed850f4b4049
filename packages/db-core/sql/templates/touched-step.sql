    if p_first <= {{position}} then
{{further}}{{grown}}{{dense}}        if exists (select from pg_temp.{{touched}} as t where {{mine}}{{not_grown}}{{not_dense}}) then
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

        -- offset 0 keeps the planner from reading all that is stored: it cannot know how few rows these are.
        with gone as (
            delete from {{schema}}.{{table}} as g
            where g.ctid = any (array(
                select s.place
                from (select distinct t.{{tenant}}, t.bucket from pg_temp.{{touched}} as t where {{mine}}{{not_grown}}) as t
                cross join lateral (
                    select s.ctid as place, {{s_keys}} from {{schema}}.{{table}} as s
                    where s.{{tenant}} = t.{{tenant}} and s.bucket = t.bucket offset 0
                ) as s
                where not exists (select from pg_temp.{{defined}} as d where {{d_equals_s}} offset 0)
            ))
            returning {{g_keys}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after) select {{keys}}, true, false from gone;
        get diagnostics v_count = row_count;
        v_rows := v_rows + v_count;
{{update}}
        with came as (
            insert into {{schema}}.{{table}} ({{columns}})
            select {{columns}}
            from pg_temp.{{defined}} as d
            where not exists (select from {{schema}}.{{table}} as s where {{d_equals_s}} offset 0)
            returning {{keys}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after) select {{keys}}, false, true from came;
        get diagnostics v_count = row_count;
        v_rows := v_rows + v_count;
    end if;
