-- Who is asking, as an id? Null when the token's subject is none, as that of an API key is.
create function core.claim_subject_uuid()
returns uuid
language sql
stable
parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select case when s.subject ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then s.subject::uuid end
    from (
        select coalesce(
            nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
            nullif(current_setting('request.jwt.claim.sub', true), '')
        ) as subject
    ) as s
$$;
revoke all on function core.claim_subject_uuid() from public;
grant execute on function core.claim_subject_uuid()
to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;
