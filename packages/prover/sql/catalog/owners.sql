-- Does everything belong to the owner of its schema, and is every trigger one of Tessera's own?
select o.place, case
    when o.owner <> o.wanted then
        format('belongs to %s; right: %s, the owner of the schema', o.owner::regrole, o.wanted::regrole)
    when o.foreign_schema is not null then
        format('runs a function of schema %s on every write; right: one of the module or of core', o.foreign_schema)
end as fault
from (
    select place, owner, schema_owner as wanted, null::text as foreign_schema from relation
    union all
    select format('%I.%I(%s)', s.schema, f.proname, pg_get_function_identity_arguments(f.oid)), f.proowner, s.owner, null
    from scope as s
    join pg_proc as f on f.pronamespace = s.oid
    union all
    select format('trigger %I on %s', t.tgname, r.place), f.proowner, r.schema_owner,
        case when f.pronamespace not in (select oid from scope) then f.pronamespace::regnamespace::text end
    from relation as r
    join pg_trigger as t on t.tgrelid = r.oid and not t.tgisinternal
    join pg_proc as f on f.oid = t.tgfoid
) as o
