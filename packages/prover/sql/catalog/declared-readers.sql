-- Do views, stores and sources have the readers that the definition names, and no other? $3: [{place, readers}]
select d.place, case
    when r.oid is null then 'does not exist; right: install the module'
    when has.who is distinct from d.who then
        format('is readable by %s; the definition names %s', coalesce(has.who, 'nobody'), coalesce(d.who, 'nobody'))
end as fault
from (
    select d.place, array_to_string(array(select distinct x from jsonb_array_elements_text(d.readers) as x order by x), ', ') as who
    from jsonb_to_recordset($3::jsonb) as d (place text, readers jsonb)
) as d
left join relation as r on r.place = d.place
cross join lateral (
    select string_agg(role, ', ' order by role) as who
    from reach where reach.oid = r.oid and privilege = 'SELECT' and role <> 'tessera_audit'
) as has
