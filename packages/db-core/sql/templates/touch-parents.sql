                insert into {{schema}}.{{parent}}_log (sign, for_store, {{parent_names}})
                select s.sign, t.store, {{parent_expressions}}
                from (
{{rows}}
                ) as c
                -- offset 0: they are few, and are looked up by their key
                cross join lateral (select p.* from {{schema}}.{{parent}}_source as p where {{parent_is_c}} offset 0) as f
                cross join unnest('{{stores}}'::text[]) as t (store)
                cross join (values (-1), (1)) as s (sign);
