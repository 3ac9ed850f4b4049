-- How long does this school keep its records, why, and by whose decision?
-- $1 id
select asked.school_id, coalesce(r.keep_days, classroom.keep_days()) as keep_days, r.reason, r.decided_at, r.decided_by,
    r.school_id is null as is_default
from (select $1::text as school_id) as asked
left join classroom.retention_rules as r on r.school_id = asked.school_id
