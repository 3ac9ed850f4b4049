-- Is any role that requests run as more than a role that policies decide for?
select r.rolname::text as place, case
    when r.rolsuper then 'is a superuser, whom no policy binds; right: nosuperuser'
    when r.rolbypassrls then 'has BYPASSRLS; right: nobypassrls'
    when r.rolcreaterole or r.rolcreatedb or r.rolreplication then
        'may create roles or databases, or replicate; right: nocreaterole nocreatedb noreplication'
    when r.rolcanlogin then 'may log in by itself; right: nologin, and granted to Tessera''s login'
    when owns.what is not null then format('owns %s, and an owner may drop policies; right: Tessera''s owner owns it', owns.what)
    when creates.what is not null then format('may create in schema %s; right: usage only', creates.what)
    when member.what is not null then format('is a member of %s and may do what it may; right: a member of no role', member.what)
end as fault
from request_role as q
join pg_roles as r on r.oid = q.oid
cross join lateral (
    select string_agg(o.place, ', ') as what
    from (
        select place from relation where owner = q.oid
        union all
        select format('schema %I', schema) from scope where owner = q.oid
    ) as o
) as owns
cross join lateral (
    select string_agg(quote_ident(schema), ', ') as what from scope where has_schema_privilege(q.oid, oid, 'create')
) as creates
cross join lateral (
    select string_agg(quote_ident(rolname), ', ') as what
    from pg_auth_members as m
    join pg_roles as granted on granted.oid = m.roleid
    where m.member = q.oid
) as member
