-- Does what is stored equal its definition? The question that a sweep asks of a sample and doctor of a whole view.

-- Compares every store of a view in whole UTC days of [p_from, p_to), in a transaction that has just refreshed the module.
-- Sealed days are left out, since their facts are gone, and so are days that are not built yet.
create or replace function core.compare_view(p_module text, p_view text, p_from timestamptz, p_to timestamptz, p_through timestamptz)
returns table (store text, compared_from timestamptz, differing bigint)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_store record;
begin
    for v_store in
        select s.store, greatest(s.complete_from, c.sealed_before, core.bucket(p_from, '1d')) as lo
        from core.view_state as v
        join core.store_state as s on s.module = v.module and s.store = any (v.stores)
        join core.source_state as c on c.module = s.module and c.source = s.source
        where v.module = p_module and v.view = p_view
        order by s.position
    loop
        store := v_store.store;
        compared_from := v_store.lo;
        execute format('select %I.%I($1, $2, $3)', p_module, 'compare_' || v_store.store)
            into differing using v_store.lo, p_to, p_through;
        return next;
    end loop;
end
$$;
revoke all on function core.compare_view(text, text, timestamptz, timestamptz, timestamptz) from public;
