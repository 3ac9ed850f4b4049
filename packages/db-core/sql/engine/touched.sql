-- How are rows made that are computed again for every bucket that a change touched, from more than one source?

-- The line below which a store cannot be made anew: its facts are gone from one source at least.
create or replace function core.sealed_before(p_module text, p_sources text[]) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select coalesce(max(c.sealed_before), '-infinity')
    from core.source_state as c where c.module = p_module and c.source = any (p_sources)
$$;
revoke all on function core.sealed_before(text, text[]) from public;

-- Whether facts have rows of a touched store in other buckets than that of their time.
create or replace function core.reaches(p_module text, p_store text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select to_regprocedure(format('%I.%I(timestamptz, timestamptz)', p_module, 'buckets_' || p_store)) is not null
$$;
revoke all on function core.reaches(text, text) from public;

-- Builds one further batch, newest first, of a touched store: whole days, of about 100,000 facts of its busiest source.
create or replace function core.build_touched(p_module text, p_store text, p_through timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_store record;
    v_source record;
    v_newest timestamptz;
    v_oldest timestamptz;
    v_lo timestamptz := '-infinity';
    v_any boolean := false;
    v_written bigint;
begin
    select s.*, core.sealed_before(s.module, s.sources) as sealed_before into v_store
    from core.store_state as s where s.module = p_module and s.store = p_store;
    for v_source in
        select c.source, c.time_column from core.source_state as c
        where c.module = p_module and c.source = any (v_store.sources)
    loop
        execute format(
            'select max(%1$I) from %2$I.%3$I where %1$I < %4$L and %1$I <= %5$L and %1$I >= %6$L',
            v_source.time_column, p_module, v_source.source || '_source', v_store.complete_from, p_through, v_store.sealed_before
        ) into v_newest;
        v_any := v_any or v_newest is not null;
        execute format(
            'select %1$I from %2$I.%3$I where %1$I < %4$L and %1$I <= %5$L order by %1$I desc offset 100000 limit 1',
            v_source.time_column, p_module, v_source.source || '_source', v_store.complete_from, p_through
        ) into v_oldest;
        v_lo := greatest(v_lo, core.bucket(v_oldest, '1d'));
    end loop;
    -- facts of a later time may have rows here
    if v_any or core.reaches(p_module, p_store) then
        execute format('select %I.%I($1, $2, $3)', p_module, 'rebuild_' || p_store)
            into v_written using greatest(v_lo, v_store.sealed_before), v_store.complete_from, p_through;
        perform core.forget_kept(p_module, p_store, v_lo, v_store.complete_from, p_through);
    end if;
    if v_any or v_written > 0 then
        update pg_temp.refreshed_stores as r
        set rows_written = r.rows_written + v_written, facts_read = greatest(r.facts_read, 1), built_from = v_lo
        where r.store = p_store;
    end if;
    update core.store_state set complete_from = v_lo where module = p_module and store = p_store;
end
$$;
revoke all on function core.build_touched(text, text, timestamptz) from public;
