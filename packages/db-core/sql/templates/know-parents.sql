    insert into {{schema}}.{{source}}_tenants (parent_key, {{tenant}})
    select p.{{parent_key}}, min(p.{{tenant}})
    from {{schema}}.{{parent}}_source as p
    where not exists (select from {{schema}}.{{source}}_tenants as t where t.parent_key = p.{{parent_key}})
    group by p.{{parent_key}};
