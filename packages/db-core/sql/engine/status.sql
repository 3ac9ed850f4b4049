-- How fresh and how large is each view of a module? Sizes are null for callers who see some tenants only.
create or replace function core.module_status(p_module text)
returns table (
    view_name text, row_count bigint, size_bytes bigint, last_refresh timestamptz, age_minutes double precision,
    strategy text, stores text[], generation bigint, data_through timestamptz, last_started_at timestamptz, last_outcome text,
    last_error text, failures_in_a_row integer, next_attempt_at timestamptz, last_duration_ms double precision,
    complete_from timestamptz, pending_changes bigint, skipped_facts bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_view record;
    v_bounded boolean := current_setting('role') in ('tessera_authenticated', 'tessera_research');
begin
    for v_view in
        select v.* from core.view_state as v where v.module = p_module order by v.position
    loop
        view_name := v_view.view;
        strategy := v_view.strategy;
        stores := v_view.stores;
        last_refresh := v_view.refreshed_at;
        age_minutes := extract(epoch from clock_timestamp() - v_view.refreshed_at) / 60;
        generation := v_view.generation;
        data_through := v_view.data_through;
        last_started_at := v_view.last_started_at;
        last_outcome := v_view.last_outcome;
        -- A message may quote whoever's rows failed: operators alone read it.
        last_error := case
            when v_view.last_error is null or current_setting('role') not in ('tessera_authenticated', 'tessera_analyst', 'tessera_research')
                then v_view.last_error
            else 'the last refresh failed'
        end;
        failures_in_a_row := v_view.failures_in_a_row;
        next_attempt_at := v_view.next_attempt_at;
        last_duration_ms := v_view.last_duration_ms;
        row_count := 0;
        if v_view.strategy = 'full' then
            if v_view.refreshed_at is not null then
                execute format('select count(*) from %I.%I', p_module || '_private', v_view.view) into row_count;
            end if;
            size_bytes := pg_total_relation_size(format('%I.%I', p_module || '_private', v_view.view)::regclass);
            complete_from := case when v_view.refreshed_at is null then timestamptz 'infinity' else timestamptz '-infinity' end;
            pending_changes := 0;
            skipped_facts := 0;
        else
            execute format('select count(*) from %I.%I', p_module, v_view.view) into row_count;
            select coalesce(sum(pg_total_relation_size(c.oid)), 0) into size_bytes
            from pg_class as c
            where c.relnamespace = p_module::regnamespace and c.relkind = 'r'
                and (c.relname = any (v_view.stores)
                    or obj_description(c.oid, 'pg_class') like any (
                        select p from unnest(v_view.stores) as s
                        cross join lateral (values ('presence of ' || s), ('rows of ' || s || ':%')) as t (p)
                    ));
            select max(s.complete_from) into complete_from
            from core.store_state as s where s.module = p_module and s.store = any (v_view.stores);
            select coalesce(sum(core.pending_changes(p_module, t.source)), 0), coalesce(sum(c.skipped), 0)
            into pending_changes, skipped_facts
            from (
                select distinct unnest(s.sources) as source from core.store_state as s where s.module = p_module and s.store = any (v_view.stores)
            ) as t
            join core.source_state as c on c.module = p_module and c.source = t.source;
        end if;
        -- Sizes are of all tenants together: who belongs to one, or to none, would learn how much others have.
        if v_bounded then
            row_count := null;
            size_bytes := null;
            pending_changes := null;
            skipped_facts := null;
        end if;
        return next;
    end loop;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function core.module_status(text) from public;
grant execute on function core.module_status(text)
    to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;

-- Which state are these sources in? Generation of what refreshes have drained, and how many changes have come since: both grow,
-- so that an answer made of the source's rows is another one as soon as either differs.
create or replace function core.source_versions(p_module text, p_sources text[])
returns table (source text, generation bigint, pending bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    for source, generation in
        select s.source, s.generation from core.source_state as s where s.module = p_module and s.source = any (p_sources)
    loop
        execute format('select count(*) from %I.%I', p_module, source || '_log') into pending;
        return next;
    end loop;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function core.source_versions(text, text[]) from public;
grant execute on function core.source_versions(text, text[])
    to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;

-- Rows of a source's change log that no refresh has taken in yet.
create or replace function core.pending_changes(p_module text, p_source text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_rows bigint;
begin
    execute format('select count(*) from %I.%I', p_module, p_source || '_log') into v_rows;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_rows;
end
$$;
-- A count over all tenants.
revoke all on function core.pending_changes(text, text) from public, tessera_authenticated, tessera_research;
grant execute on function core.pending_changes(text, text) to tessera_analyst, tessera_admin, tessera_service;

-- When did the oldest fact of a source happen? Null where there is none.
create or replace function core.oldest_fact(p_module text, p_source text) returns timestamptz
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_time text := (select time_column from core.source_state where module = p_module and source = p_source);
    v_oldest timestamptz;
begin
    execute format(
        'select %1$I from %2$I.%3$I where %1$I > timestamptz ''-infinity'' order by %1$I limit 1', v_time, p_module, p_source || '_source'
    ) into v_oldest;
    return v_oldest;
end
$$;
revoke all on function core.oldest_fact(text, text) from public;

-- How much of the time that their facts span is built into these stores, in percent? The least of them counts; 100 for none.
-- Asks the source only while something is missing, as the owner under maintenance.
create or replace function core.built_percent(p_module text, p_stores text[]) returns double precision
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_store record;
    v_oldest timestamptz;
    v_least double precision := 100;
begin
    for v_store in
        select s.complete_from, s.source, statement_timestamp() - s.keep as kept_from,
            core.sealed_before(s.module, s.sources) as sealed_before
        from core.store_state as s
        where s.module = p_module and s.store = any (p_stores) and s.complete_from > '-infinity'
    loop
        v_oldest := core.oldest_fact(p_module, v_store.source);
        if v_oldest is not null then
            v_oldest := greatest(v_oldest, v_store.kept_from, v_store.sealed_before);
        end if;
        v_least := least(v_least, case
            when v_store.complete_from = 'infinity' then 0
            when v_oldest is null or v_oldest >= statement_timestamp() then 100
            else 100 * extract(epoch from statement_timestamp() - greatest(v_store.complete_from, v_oldest))
                / extract(epoch from statement_timestamp() - v_oldest)
        end);
    end loop;
    -- Cut, not rounded: 100 is said of what is complete alone.
    return trunc(greatest(v_least, 0)::numeric, 2);
end
$$;
revoke all on function core.built_percent(text, text[]) from public;
