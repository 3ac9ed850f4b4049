    -- Under which tenant are facts counted that were there before their {{parent}} were captured?
    insert into {{schema}}.{{source}}_tenants (parent_key, {{tenant}})
    select distinct on (p.{{parent_key}}) p.{{parent_key}}, p.{{tenant}}
    from {{schema}}.{{parent}}_source as p
    where p.{{parent_key}} is not null
        and not exists (select from {{schema}}.{{source}}_tenants as t where t.parent_key = p.{{parent_key}})
    order by p.{{parent_key}}, p.{{tenant}};
