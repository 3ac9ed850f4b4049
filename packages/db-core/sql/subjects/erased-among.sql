-- Which of these persons were erased and must not come back? Their positions, from 1; of each pair of a tenant and a subject.
-- Who writes for themself learns it of themself alone.
create or replace function core.erased_among(p_module text, p_tenants text[], p_subjects text[]) returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from core.tombstone as t where t.module = p_module) then
        return '{}';
    end if;
    return array(
        select distinct s.position::integer
        from unnest(p_tenants, p_subjects) with ordinality as s (tenant, subject, position)
        join core.tombstone as t
            on t.module = p_module and t.digest = core.subject_digest(s.subject) and (t.tenant is null or t.tenant = s.tenant)
        where current_setting('role') <> 'tessera_authenticated' or s.subject = core.claim_subject_uuid()::text
    );
end
$$;
revoke all on function core.erased_among(text, text[], text[]) from public;
grant execute on function core.erased_among(text, text[], text[]) to tessera_service, tessera_authenticated;
