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
left join (
    select distinct organization_id, trigger_id
    from parts
    where execution_count > 0
) r on r.organization_id = t.organization_id and r.trigger_id = t.id
where t.enabled and r.trigger_id is null
