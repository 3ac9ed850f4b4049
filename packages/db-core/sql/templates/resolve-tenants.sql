
    -- A fact belongs to the tenant of its {{parent}} row. {{source}}_tenants remembers which one it was counted under.
    insert into {{schema}}.{{source}}_tenants (parent_key, {{tenant}})
    select distinct on (d.{{via}}) d.{{via}}, coalesce(p.{{tenant}}, '{{absent}}')
    from pg_temp.{{delta}} as d
    left join {{schema}}.{{parent}}_source as p on p.{{parent_key}} = d.{{via}}
    where d.{{via}} is not null
    on conflict do nothing;

    update pg_temp.{{delta}} as d
    set {{tenant}} = coalesce((select t.{{tenant}} from {{schema}}.{{source}}_tenants as t where t.parent_key = d.{{via}}), '{{absent}}')
    where d.{{tenant}} is null;

    -- Where a parent has moved to another tenant, its facts leave the old one and join the new one.
    if exists (select from pg_temp.{{parent_delta}}) then
        create temporary table if not exists {{source}}_moved (parent_key text, was {{tenant_type}}, becomes {{tenant_type}}) on commit drop;
        truncate pg_temp.{{source}}_moved;
        insert into pg_temp.{{source}}_moved (parent_key, was, becomes)
        select distinct t.parent_key, t.{{tenant}}, coalesce(p.{{tenant}}, '{{absent}}')
        from (select distinct {{parent_key}} from pg_temp.{{parent_delta}}) as d
        join {{schema}}.{{source}}_tenants as t on t.parent_key = d.{{parent_key}}
        left join {{schema}}.{{parent}}_source as p on p.{{parent_key}} = d.{{parent_key}}
        where t.{{tenant}} is distinct from coalesce(p.{{tenant}}, '{{absent}}');

        if exists (select from pg_temp.{{source}}_moved) then
            insert into pg_temp.{{delta}} (sign, {{names}})
            select v.sign, {{moved_expressions}}
            from {{schema}}.{{source}}_source as f
            join pg_temp.{{source}}_moved as m on m.parent_key = f.{{via}}
            cross join lateral (values (-1, m.was), (1, m.becomes)) as v (sign, tenant){{due_moved}};

            update {{schema}}.{{source}}_tenants as t set {{tenant}} = m.becomes
            from pg_temp.{{source}}_moved as m where m.parent_key = t.parent_key;
        end if;
    end if;
