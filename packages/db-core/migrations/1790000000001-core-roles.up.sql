-- How does a request become a role with claims, and which rows may that role see?

grant usage on schema core
to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service, tessera_audit;

-- Who is asking? Switches to one of five roles and sets the claims, both until the transaction ends.
create function core.enter(p_role text, p_claims text)
returns void
language plpgsql
security invoker
set search_path = pg_catalog, pg_temp
as $$
declare
    v_role name := case p_role
        when 'authenticated' then 'tessera_authenticated'
        when 'analyst' then 'tessera_analyst'
        when 'research' then 'tessera_research'
        when 'admin' then 'tessera_admin'
        when 'service_role' then 'tessera_service'
    end;
begin
    if v_role is null then
        raise exception 'no such request role: %', coalesce(p_role, 'null')
            using errcode = 'invalid_role_specification';
    end if;
    perform set_config('request.jwt.claims', coalesce(p_claims, ''), true);
    perform set_config('request.jwt.claim.sub', coalesce(nullif(p_claims, '')::jsonb ->> 'sub', ''), true);
    perform set_config('tessera.maintenance', '', true);
    -- SET LOCAL, because set_config() does not reach the workers of a distributed PostgreSQL.
    execute format('set local role %I', v_role);
end
$$;

-- Which tenants does the caller's claim list? None when it is unset, empty or no array.
create function core.claim_tenants(p_claim text)
returns text[]
language sql
stable
parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select array(
        select item
        from jsonb_array_elements_text(
            case jsonb_typeof(claims.body -> p_claim) when 'array' then claims.body -> p_claim else '[]'::jsonb end
        ) as item
        where item is not null
    )
    from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb as body) as claims
$$;

-- The same for tenants that are uuids; a claim's item that is none is no tenant.
create function core.claim_tenant_uuids(p_claim text)
returns uuid[]
language sql
stable
parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select array(
        select item::uuid
        from unnest(core.claim_tenants(p_claim)) as item
        where item ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    )
$$;

-- Which condition makes a row of this table the caller's own? SQL text over the tenant column.
create function core.tenant_condition(p_table regclass, p_tenant_column name, p_claim text, p_platform text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
    v_type regtype := (
        select atttypid from pg_attribute
        where attrelid = p_table and attname = p_tenant_column and attnum > 0 and not attisdropped
    );
begin
    -- The sub-select is evaluated once; a bare function call would be evaluated for each row of a sequential scan.
    return case v_type
        when 'uuid'::regtype then format(
            '%1$I = any ((select core.claim_tenant_uuids(%2$L))::uuid[]) and %1$I <> %3$L::uuid',
            p_tenant_column, p_claim, p_platform
        )
        when 'text'::regtype then format(
            '%1$I = any ((select core.claim_tenants(%2$L))::text[]) and %1$I <> %3$L',
            p_tenant_column, p_claim, p_platform
        )
    end;
end
$$;

-- Puts a table under row-level security with the owner's policy only, and takes every right from everybody else.
create function core.protect_owned(p_table regclass)
returns name
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_owner name := (select pg_get_userbyid(relowner) from pg_class where oid = p_table);
    v_policy name;
begin
    execute format('alter table %s enable row level security, force row level security', p_table);
    for v_policy in select polname from pg_policy where polrelid = p_table and starts_with(polname, 'tessera_') loop
        execute format('drop policy %I on %s', v_policy, p_table);
    end loop;
    execute format(
        'revoke all on %s from public, tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, '
        'tessera_service, tessera_audit',
        p_table
    );
    return v_owner;
end
$$;

-- Who may read a table of tenants' rows? One permissive policy per role and command; run again to make them anew.
create function core.protect(
    p_table regclass, p_tenant_column name, p_claim text, p_platform text, p_read_by text[]
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_condition text := core.tenant_condition(p_table, p_tenant_column, p_claim, p_platform);
    v_owner name := core.protect_owned(p_table);
    v_reader text;
    v_role name;
begin
    if v_condition is null then
        raise exception 'tenant column % of % is missing or neither text nor uuid', p_tenant_column, p_table
            using errcode = 'undefined_column';
    end if;
    execute format(
        'create policy tessera_owner on %s for all to %I '
        'using ((select current_setting(''tessera.maintenance'', true)) = ''on'')',
        p_table, v_owner
    );
    for v_reader in select distinct reader from unnest(p_read_by || '{admin,service_role}') as reader loop
        v_role := case v_reader
            when 'authenticated' then 'tessera_authenticated'
            when 'analyst' then 'tessera_analyst'
            when 'research' then 'tessera_research'
            when 'admin' then 'tessera_admin'
            when 'service_role' then 'tessera_service'
        end;
        if v_role is null then
            raise exception 'no such request role: %', v_reader using errcode = 'invalid_role_specification';
        end if;
        execute format(
            'create policy %I on %s for select to %I using (%s)',
            v_role || '_select', p_table, v_role,
            -- A login that inherits the roles granted to it (PostgreSQL 15) would else see rows by their policies.
            case v_reader when 'authenticated' then v_condition else format('(select current_user) = %L', v_role) end
        );
        execute format('grant select on %s to %I', p_table, v_role);
    end loop;
end
$$;

-- The same for a source that Tessera manages: the service role writes it.
create function core.protect_writable(
    p_table regclass, p_tenant_column name, p_claim text, p_platform text, p_read_by text[]
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_service text := '((select current_user) = ''tessera_service'')';
begin
    perform core.protect(p_table, p_tenant_column, p_claim, p_platform, p_read_by);
    execute format(
        'create policy tessera_service_insert on %s for insert to tessera_service with check %s', p_table, v_service
    );
    execute format(
        'create policy tessera_service_update on %s for update to tessera_service using %s', p_table, v_service
    );
    execute format(
        'create policy tessera_service_delete on %s for delete to tessera_service using %s', p_table, v_service
    );
    execute format('grant insert, update, delete on %s to tessera_service', p_table);
end
$$;

-- A change log: whoever writes a fact appends to it through the owner's capture function; only maintenance reads it.
create function core.protect_log(p_table regclass)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_owner name := core.protect_owned(p_table);
    v_maintenance text := '((select current_setting(''tessera.maintenance'', true)) = ''on'')';
begin
    execute format('create policy tessera_owner_insert on %s for insert to %I with check (true)', p_table, v_owner);
    execute format('create policy tessera_owner_select on %s for select to %I using %s', p_table, v_owner, v_maintenance);
    execute format('create policy tessera_owner_update on %s for update to %I using %s', p_table, v_owner, v_maintenance);
    execute format('create policy tessera_owner_delete on %s for delete to %I using %s', p_table, v_owner, v_maintenance);
end
$$;

revoke all on function
    core.enter(text, text),
    core.claim_tenants(text),
    core.claim_tenant_uuids(text),
    core.tenant_condition(regclass, name, text, text),
    core.protect_owned(regclass),
    core.protect(regclass, name, text, text, text[]),
    core.protect_writable(regclass, name, text, text, text[]),
    core.protect_log(regclass)
from public;

grant execute on function core.claim_tenants(text), core.claim_tenant_uuids(text)
to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;
