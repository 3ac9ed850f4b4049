-- How does a module's stored state become equal to its definition run over the sources, at the cost of what changed?

-- From here to the end of the transaction, or until the value that it returns is set again, policies admit the owner.
-- Only the owner's own policies ask for it: a request role that sets it gains nothing.
create or replace function core.begin_maintenance() returns text
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_before text := coalesce(current_setting('tessera.maintenance', true), '');
begin
    perform set_config('tessera.maintenance', 'on', true);
    return v_before;
end
$$;

-- Whether this session has that temporary table. One that somebody else made in it could carry triggers of theirs.
create or replace function core.has_temporary(p_name text) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_owner oid := (select relowner from pg_class where oid = to_regclass(format('pg_temp.%I', p_name)));
begin
    if v_owner <> current_user::regrole then
        raise exception 'the temporary table % of this session is not %''s', p_name, current_user
            using errcode = '42501', hint = 'Drop it, or refresh from a session of its own.';
    end if;
    return v_owner is not null;
end
$$;

-- The moment up to which this transaction sees everything, the same whenever it asks: what is read from a source after the logs were
-- drained must not reach further than they did. Waits for the module's refresh lock first.
-- Under READ COMMITTED every statement has a snapshot of its own, so writers are held off while the logs are drained.
create or replace function core.begin_refresh(p_module text) returns timestamptz
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_source text;
    v_through timestamptz := statement_timestamp();
begin
    execute format('lock table %I.refresh_lock in share row exclusive mode', p_module);
    -- The first statement of the transaction arrived before its snapshot was taken; later ones share that snapshot.
    if current_setting('transaction_isolation') not in ('repeatable read', 'serializable') then
        for v_source in
            select source from core.source_state where module = p_module order by position
        loop
            execute format('lock table %I.%I in share row exclusive mode', p_module, v_source || '_log');
        end loop;
        v_through := clock_timestamp();
    end if;
    if coalesce(current_setting('tessera.data_through', true), '') = '' then
        perform set_config('tessera.data_through', v_through::text, true);
    end if;
    return current_setting('tessera.data_through')::timestamptz;
end
$$;

-- Drains the log of one source into its temporary table.
create or replace function core.drain_source(
    p_module text, p_source text, p_through timestamptz, out changes bigint, out truncated boolean
)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('select * from %I.%I($1)', p_module, 'drain_' || p_source) into changes, truncated using p_through;
    if changes > 0 or truncated then
        update core.source_state set generation = generation + 1 where module = p_module and source = p_source;
    end if;
end
$$;

-- Empties a store, so that it is built again from its source. What is sealed has no source any more and stays.
create or replace function core.reset_store(p_module text, p_store text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_sealed_before timestamptz;
begin
    select core.sealed_before(s.module, s.sources) into v_sealed_before
    from core.store_state as s where s.module = p_module and s.store = p_store;
    execute format('select %I.%I($1)', p_module, 'reset_' || p_store) using v_sealed_before;
    update core.store_state set complete_from = 'infinity' where module = p_module and store = p_store;
end
$$;

-- Builds one further batch, newest facts first, of every store of the module that is not complete: about 100,000 facts, in
-- whole days, and says so in refreshed_stores. Returns how many stores are still incomplete.
create or replace function core.build_step(
    p_module text, p_through timestamptz, out incomplete bigint
)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_batch record;
    v_store text;
    v_newest timestamptz;
    v_oldest timestamptz;
    v_lo timestamptz;
    v_read bigint;
    v_written bigint;
begin
    for v_batch in
        select s.source, c.time_column, c.sealed_before, s.complete_from, array_agg(s.store order by s.position) as stores,
            max(p_through - s.keep) filter (where s.keep is not null) as kept_from, bool_and(s.keep is not null) as all_short
        from core.store_state as s
        join core.source_state as c using (module, source)
        where s.module = p_module and s.complete_from > '-infinity' and s.kind <> 'touched'
        group by s.source, c.time_column, c.sealed_before, s.complete_from
        order by min(s.position)
    loop
        execute format(
            'select max(%1$I) from %2$I.%3$I where %1$I < %4$L and %1$I <= %5$L and %1$I >= %6$L',
            v_batch.time_column, p_module, v_batch.source || '_source', v_batch.complete_from, p_through, v_batch.sealed_before
        ) into v_newest;
        v_lo := '-infinity';
        if v_newest is not null and not (v_batch.all_short and v_newest < v_batch.kept_from) then
            execute format(
                'select %1$I from %2$I.%3$I where %1$I < %4$L and %1$I <= %5$L order by %1$I desc offset 100000 limit 1',
                v_batch.time_column, p_module, v_batch.source || '_source', v_batch.complete_from, p_through
            ) into v_oldest;
            -- Whole days, so that every day's row is written once.
            v_lo := coalesce(core.bucket(v_oldest, '1d'), '-infinity');
            execute format('select %I.%I($1, $2, $3, null)', p_module, 'read_' || v_batch.source)
                into v_read using greatest(v_lo, v_batch.sealed_before), v_batch.complete_from, p_through;
            foreach v_store in array v_batch.stores loop
                execute format('select %I.%I($1, $2)', p_module, 'apply_' || v_store) into v_written using v_lo, p_through;
                perform core.forget_kept(p_module, v_store, v_lo, v_batch.complete_from, p_through);
                update pg_temp.refreshed_stores as r
                set rows_written = r.rows_written + v_written, facts_read = v_read, built_from = v_lo
                where r.store = v_store;
            end loop;
        end if;
        update core.store_state set complete_from = v_lo where module = p_module and store = any (v_batch.stores);
    end loop;
    for v_store in
        select s.store from core.store_state as s
        where s.module = p_module and s.complete_from > '-infinity' and s.kind = 'touched' order by s.position
    loop
        perform core.build_touched(p_module, v_store, p_through);
    end loop;
    select count(*) into incomplete from core.store_state where module = p_module and complete_from > '-infinity';
end
$$;

-- Refreshes the stores of a module from what its logs hold. A store that fails keeps its share of the change and the others go on.
create or replace function core.apply_changes(p_module text, p_through timestamptz)
returns table (store text, rows_written bigint, took_ms double precision, error_code text, error_message text)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_source record;
    v_store record;
    v_changes bigint;
    v_truncated boolean;
    v_kept text;
    v_changed text[] := '{}';
    v_started timestamptz;
begin
    for v_source in
        select * from core.source_state where module = p_module order by position
    loop
        select d.changes, d.truncated into v_changes, v_truncated
        from core.drain_source(p_module, v_source.source, p_through) as d;
        if v_changes > 0 then
            v_changed := v_changed || v_source.source;
        end if;
        if v_truncated then
            perform core.reset_store(s.module, s.store)
            from core.store_state as s where s.module = p_module and v_source.source = any (s.sources);
        end if;
    end loop;

    for v_store in
        select s.*, core.sealed_before(s.module, s.sources) as sealed_before
        from core.store_state as s where s.module = p_module order by s.position
    loop
        store := v_store.store;
        rows_written := 0;
        error_code := null;
        error_message := null;
        v_started := clock_timestamp();
        if v_store.sources && v_changed or v_store.kind = 'extract' then
            begin
                execute format('select %I.%I($1, $2)', p_module, 'apply_' || v_store.store)
                    into rows_written using greatest(v_store.complete_from, v_store.sealed_before), p_through;
            exception
                -- The whole transaction has to give way to these.
                when query_canceled or serialization_failure or deadlock_detected then
                    raise;
                when others then
                    get stacked diagnostics error_code = returned_sqlstate, error_message = message_text;
                    foreach v_kept in array v_store.sources loop
                        execute format('select %I.%I($1)', p_module, 'keep_' || v_kept || '_for') using v_store.store;
                    end loop;
            end;
        end if;
        took_ms := 1000 * extract(epoch from clock_timestamp() - v_started);
        return next;
    end loop;
end
$$;

-- Refreshes a module: all that its logs hold, in this transaction, and writes down what came of it.
-- p_views: which views were asked for, null for all; the others move along, since they share the change.
create or replace function core.refresh_module(p_module text, p_views text[] default null, p_asked text default 'sql')
returns table (
    view_name text, refresh_duration_ms double precision, rows_refreshed bigint, success boolean, error_message text
)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_started timestamptz := clock_timestamp();
    v_through timestamptz;
    v_view record;
    v_incomplete bigint;
    v_code text;
    v_drained_ms double precision;
begin
    if not exists (select from core.view_state where module = p_module) then
        raise exception 'there is no module "%"', p_module using errcode = '22023';
    end if;
    v_through := core.begin_refresh(p_module);
    if not core.has_temporary('refreshed_stores') then
        create temporary table refreshed_stores (
            store text, rows_written bigint, took_ms double precision, error_code text, error_message text,
            facts_read bigint not null default 0, built_from timestamptz
        ) on commit delete rows;
    end if;
    delete from pg_temp.refreshed_stores;
    insert into pg_temp.refreshed_stores (store, rows_written, took_ms, error_code, error_message)
    select * from core.apply_changes(p_module, v_through);

    loop
        select b.incomplete into v_incomplete from core.build_step(p_module, v_through) as b;
        -- From SQL there is nobody to come back for the next batch.
        exit when v_incomplete = 0 or p_asked <> 'sql';
    end loop;
    v_drained_ms := 1000 * extract(epoch from clock_timestamp() - v_started)
        - (select coalesce(sum(r.took_ms), 0) from pg_temp.refreshed_stores as r);

    for v_view in
        select v.* from core.view_state as v where v.module = p_module order by v.position
    loop
        view_name := v_view.view;
        rows_refreshed := 0;
        v_code := null;
        error_message := null;
        if v_view.strategy = 'full' then
            select f.rows_refreshed, f.took_ms, f.error_code, f.error_message
            into rows_refreshed, refresh_duration_ms, v_code, error_message
            from core.refresh_full(p_module, v_view.view, v_view.refreshed_at is null) as f
            where p_views is null or v_view.view = any (p_views);
            continue when not found;
        else
            select coalesce(sum(r.rows_written), 0), v_drained_ms + coalesce(sum(r.took_ms), 0), max(r.error_code), max(r.error_message)
            into rows_refreshed, refresh_duration_ms, v_code, error_message
            from pg_temp.refreshed_stores as r where r.store = any (v_view.stores);
        end if;
        success := v_code is null;
        perform core.record_outcome(
            p_module, v_view.view, v_started, v_through, refresh_duration_ms, rows_refreshed, v_code, error_message
        );
        if p_views is null or v_view.view = any (p_views) then
            if p_asked = 'sql' then
                insert into core.refresh_log (
                    module, view, asked_by, started_at, finished_at, data_through, duration_ms, rows_refreshed, outcome, error_code, error_message
                ) values (
                    p_module, v_view.view, 'sql', v_started, clock_timestamp(), v_through, refresh_duration_ms, rows_refreshed,
                    core.outcome_word(v_code, rows_refreshed), v_code, error_message
                );
            end if;
            return next;
        end if;
    end loop;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function core.refresh_module(text, text[], text) from public;
grant execute on function core.refresh_module(text, text[], text) to tessera_admin, tessera_service;
