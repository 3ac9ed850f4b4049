-- Does what is stored equal its definition? The question that the sweep asks of a sample, and doctor of a whole view.

-- How many rows of these stores differ on one UTC day, or, for -infinity, among the rows over all time: in a transaction that
-- has just refreshed the module. Null where there is nothing to compare with: a sealed day has lost its facts, another is not built yet.
create or replace function core.compare_stores(p_module text, p_stores text[], p_day timestamptz, p_through timestamptz)
returns table (store text, differing bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_store record;
begin
    for v_store in
        select s.store, greatest(s.complete_from, core.sealed_before(s.module, s.sources)) as comparable_from
        from core.store_state as s
        where s.module = p_module and s.store = any (p_stores)
        order by s.position
    loop
        store := v_store.store;
        differing := null;
        if p_day >= v_store.comparable_from or p_day = '-infinity' then
            execute format('select %I.%I($1, $2, $3)', p_module, 'compare_' || v_store.store)
                into differing using p_day, p_day + interval '24 hours', p_through;
        end if;
        return next;
    end loop;
end
$$;

-- The same of one store as this statement's snapshot sees it, without the refresh lock: in every snapshot the stored rows and
-- what waits in the log make up the source, so that where nothing waits for a day its stored rows must equal it. Null where something
-- waits or the last refresh failed: ask again after a refresh.
create or replace function core.compare_settled(p_module text, p_store text, p_day timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_through timestamptz;
    v_source record;
    v_waits boolean := false;
begin
    select max(v.data_through) into v_through
    from core.view_state as v
    where v.module = p_module and p_store = any (v.stores) and v.last_error is null;
    if v_through is null then
        return null;
    end if;
    for v_source in
        select c.source, c.time_column, c.tenant_via
        from core.store_state as s
        join core.source_state as c on c.module = s.module and c.source = any (s.sources)
        where s.module = p_module and s.store = p_store and p_day > '-infinity'
    loop
        -- Rows over all time are compared with finer stored rows, which every refresh moves together with them.
        execute format(
            'select $1 or exists (
                select from %1$I.%2$I
                where (for_store is null or for_store = %4$L) and (sign = 0 or %3$I >= %5$L and %3$I < %6$L and %3$I <= %7$L)
            )',
            p_module, v_source.source || '_log', v_source.time_column, p_store,
            case when core.reaches(p_module, p_store) then '-infinity' else p_day end,
            case when core.reaches(p_module, p_store) then 'infinity' else p_day + interval '24 hours' end, v_through
        ) into v_waits using v_waits;
        if not v_waits and v_source.tenant_via is not null then
            -- A parent on the move may take facts of any day along.
            execute format('select exists (select from %I.%I)', p_module, v_source.tenant_via || '_log') into v_waits;
        end if;
    end loop;
    if v_waits then
        return null;
    end if;
    return (select c.differing from core.compare_stores(p_module, array[p_store], p_day, v_through) as c);
end
$$;
revoke all on function
    core.compare_stores(text, text[], timestamptz, timestamptz),
    core.compare_settled(text, text, timestamptz)
from public;
