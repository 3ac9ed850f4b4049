-- Whose rows are whose where a table says who belongs to which tenant?

-- Makes <module>.own_tenants(): the tenants that the caller belongs to now, by the rows of <module>.<source>_source whose
-- p_user column is the token's subject. It runs as the owner, since a caller need not read who else belongs to a tenant.
create function core.make_own_tenants(
    p_module name, p_source name, p_user name, p_user_type regtype, p_tenant name, p_type regtype, p_platform text
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if p_type not in ('uuid'::regtype, 'text'::regtype) or p_user_type not in ('uuid'::regtype, 'text'::regtype) then
        raise exception 'tenants and members are text or uuid, not % and %', p_type, p_user_type using errcode = 'invalid_parameter_value';
    end if;
    execute format(
        $function$
            create or replace function %1$I.own_tenants() returns %5$s[]
            language plpgsql stable security definer set search_path = pg_catalog, pg_temp
            as $body$
            declare
                v_claims jsonb := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
                v_subject text := coalesce(v_claims ->> 'sub', nullif(current_setting('request.jwt.claim.sub', true), ''));
                v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
                v_own %5$s[];
            begin
                if v_subject is null then
                    return '{}';
                end if;
                perform set_config('tessera.maintenance', 'on', true);
                v_own := array(
                    select distinct m.%4$I from %1$I.%2$I as m
                    where m.%3$I = %7$s and m.%4$I <> %6$L order by 1
                );
                perform set_config('tessera.maintenance', v_maintenance, true);
                return v_own;
            end
            $body$
        $function$,
        p_module, p_source || '_source', p_user, p_tenant, p_type, p_platform,
        -- A subject that is no uuid belongs to nothing; it is no reason to fail.
        case p_user_type
            when 'uuid'::regtype then $case$case when v_subject ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then v_subject::uuid end$case$
            else 'v_subject'
        end
    );
    execute format('revoke all on function %I.own_tenants() from public', p_module);
    execute format(
        'grant execute on function %I.own_tenants() to tessera_authenticated, tessera_analyst, tessera_research, '
        'tessera_admin, tessera_service',
        p_module
    );
end
$$;
revoke all on function core.make_own_tenants(name, name, name, regtype, name, regtype, text) from public;

-- Which condition makes a row of this table the caller's own? SQL text over the tenant column. p_claim: the claim that lists
-- the caller's tenants, or the function <module>.own_tenants() that looks them up.
create or replace function core.tenant_condition(p_table regclass, p_tenant_column name, p_claim text, p_platform text)
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
    v_own text := case
        when p_claim ~ '^[a-z][a-z0-9_]*\.own_tenants\(\)$' then p_claim
        when v_type = 'uuid'::regtype then format('core.claim_tenant_uuids(%L)', p_claim)
        else format('core.claim_tenants(%L)', p_claim)
    end;
begin
    -- The sub-select is evaluated once; a bare function call would be evaluated for each row of a sequential scan.
    return case when v_type in ('uuid'::regtype, 'text'::regtype) then format(
        '%1$I = any ((select %2$s)::%4$s[]) and %1$I <> %3$L::%4$s', p_tenant_column, v_own, p_platform, v_type
    ) end;
end
$$;
