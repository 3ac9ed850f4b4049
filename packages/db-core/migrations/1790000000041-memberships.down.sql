-- Tenants come from claims alone again.
drop function core.make_own_tenants(name, name, name, regtype, name, regtype, text);

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
