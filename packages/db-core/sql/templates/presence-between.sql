-- How many distinct values does {{measure}} of {{schema}}.{{rollup}} count in [p_from, p_to), by its keys? From the start of the
-- stored bucket that holds p_from on. Nobody reads who was counted: it runs as the owner, answers counts alone, and those of the
-- caller's tenants, among p_tenants where they are given.
create or replace function {{schema}}.{{rollup}}_{{measure}}_between(p_from timestamptz, p_to timestamptz, p_tenants text[] default null)
returns table ({{tenant}} {{tenant_name}}, {{key_names}}n bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set plan_cache_mode = force_custom_plan
as $between$
#variable_conflict use_column
declare
    v_maintenance text := core.begin_maintenance();
    v_all boolean := current_setting('role') in ({{see_all}});
    v_own {{tenant_name}}[] := case
        when current_setting('role') = 'tessera_authenticated' then array_remove({{claim_tenants}}, '{{platform}}')
        else '{}'
    end;
begin
    return query
    with mine as (
        select x as tenant
        from unnest({{every_tenant}}) as x
        where (v_all or x = any (v_own)) and (p_tenants is null or x::text = any (p_tenants))
    )
    select m.tenant, {{k_keys}}count(distinct p.subject)
    from mine as m
    cross join core.cover(p_from, p_to, null, 'UTC', '{{presence_grains}}') as c
    -- offset 0 keeps the planner from reading all that is stored: it cannot know how few rows these ranges hold
    cross join lateral (
        select p.* from {{schema}}.{{rollup}}_{{measure}} as p
        where p.{{tenant}} = m.tenant and p.grain = c.grain and p.bucket >= c.lo and p.bucket < c.hi offset 0
    ) as p{{keys_of_p}}
    group by {{group_by}};
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$between$;
comment on function {{schema}}.{{rollup}}_{{measure}}_between(timestamptz, timestamptz, text[]) is
    'Distinct {{measure}} of {{rollup}} in a window, of the caller''s tenants: counts, never who';
revoke all on function {{schema}}.{{rollup}}_{{measure}}_between(timestamptz, timestamptz, text[]) from public;
grant execute on function {{schema}}.{{rollup}}_{{measure}}_between(timestamptz, timestamptz, text[]) to {{callers}};
