-- Which triggers that capture changes are missing on the tables $1, and which do not fire? $2: their function, $3: they must fire
-- under session_replication_role = replica too, $4: their names.
select r.relation,
    coalesce(array_agg(e.trigger order by e.position) filter (where t.oid is null), '{}') as missing,
    coalesce(array_agg(e.trigger order by e.position) filter (where t.oid is not null), '{}') as off
from unnest($1::text[]) with ordinality as r (relation, position)
cross join unnest($4::text[]) with ordinality as e (trigger, position)
left join pg_trigger as t
    on t.tgrelid = r.relation::regclass and t.tgname = e.trigger and t.tgfoid = to_regprocedure($2)
where t.oid is null or t.tgenabled in ('D', 'R') or ($3 and t.tgenabled <> 'A')
group by r.relation, r.position
order by r.position
