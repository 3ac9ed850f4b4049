-- Which values beside the groups are shared by fewer than k persons of their tenant? They go, the rows stay.
-- $1 k, $2 release (ignored while a release is worked out)
update {relation} as t
set {column} = null
where {mine} and t.{column} is not null and (t.tenant_id, t.{column}) not in (
    select t.tenant_id, t.{column} from {relation} as t
    where {mine} and t.{column} is not null
    group by 1, 2
    having count(distinct t.anonymized_user_id) >= $1::integer
)
