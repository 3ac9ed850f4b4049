-- What may this login do in this database, and what is missing of the roles? $1: Tessera's roles
select
    current_user::text as login,
    current_database()::text as database,
    has_database_privilege(current_database(), 'create') as may_create,
    (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may_make_roles,
    array(
        select wanted.name from unnest($1::text[]) as wanted (name)
        where to_regrole(quote_ident(wanted.name)) is null
        order by 1
    ) as missing_roles,
    array(
        select r.rolname::text from pg_roles as r
        where r.rolname = any ($1::text[]) and not pg_has_role(
            session_user, r.oid,
            case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end
        )
        order by 1
    ) as closed_roles,
    array(
        select r.rolname::text from pg_roles as r
        where r.rolname = any ($1::text[]) and (r.rolsuper or r.rolbypassrls)
        order by 1
    ) as bypassing_roles
