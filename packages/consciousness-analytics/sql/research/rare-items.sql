-- Which items of lists are shared by fewer than k persons of their tenant? They go, the rows stay.
-- $1 k, $2 release (ignored while a release is worked out)
with rare as materialized (
    select t.tenant_id, i.item
    from {relation} as t
    cross join lateral jsonb_array_elements(t.{column}) as i (item)
    where {mine}
    group by 1, 2
    having count(distinct t.anonymized_user_id) < $1::integer
)
update {relation} as t
set {column} = (
    select coalesce(jsonb_agg(i.item order by i.item), '[]')
    from jsonb_array_elements(t.{column}) as i (item)
    where (t.tenant_id, i.item) not in (select r.tenant_id, r.item from rare as r)
)
where {mine} and exists (
    select from jsonb_array_elements(t.{column}) as i (item)
    where (t.tenant_id, i.item) in (select r.tenant_id, r.item from rare as r)
)
