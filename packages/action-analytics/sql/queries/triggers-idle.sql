-- Which enabled triggers have not run?
select
    t.organization_id,
    o.name as organization_name,
    t.id as trigger_id,
    t.name as trigger_name,
    t.enabled,
    t.created_at
from triggers t
left join organizations o on o.organization_id = t.organization_id
where t.enabled
    and not exists (
        select from parts p
        where p.organization_id = t.organization_id and p.trigger_id = t.id and p.execution_count > 0
    )
