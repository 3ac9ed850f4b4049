-- How are figures of a range made anew from the source: after a repair there, or because somebody doubts them?

-- What a store that failed kept of its share of the change is in what was read from the sources now: it must not be added again.
-- Where facts have rows in other buckets than that of their time, it only says where to look again.
create or replace function core.forget_kept(
    p_module text, p_store text, p_from timestamptz, p_to timestamptz, p_through timestamptz
)
returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_source record;
begin
    for v_source in
        select c.source, c.time_column
        from core.store_state as s
        join core.source_state as c on c.module = s.module and c.source = any (s.sources)
        where s.module = p_module and s.store = p_store and c.role = 'facts' and not core.reaches(p_module, p_store)
    loop
        execute format(
            'delete from %1$I.%2$I where for_store = $1 and sign <> 0 and %3$I >= $2 and %3$I < $3 and %3$I <= $4',
            p_module, v_source.source || '_log', v_source.time_column
        ) using p_store, p_from, p_to, p_through;
    end loop;
end
$$;
revoke all on function core.forget_kept(text, text, timestamptz, timestamptz, timestamptz) from public;

-- Rebuilds whole UTC days of every store of the module, in a transaction that has drained the logs before.
-- Refuses days whose facts retention has taken away: there the stored figures are the record.
create or replace function core.rebuild(p_module text, p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_from timestamptz := core.bucket(p_from, '1d');
    v_to timestamptz := core.bucket(p_to - interval '1 microsecond', '1d') + interval '24 hours';
    v_source record;
    v_store record;
    v_rows bigint;
    v_total bigint := 0;
begin
    for v_source in
        select * from core.source_state where module = p_module and sealed_before > v_from and role = 'facts'
    loop
        raise exception 'source % of module % is sealed before %: its facts are gone and the stored figures are the record',
            v_source.source, p_module, to_char(v_source.sealed_before at time zone 'UTC', 'YYYY-MM-DD')
            using errcode = 'SEAL0', hint = 'Choose a range that begins on that day or later.';
    end loop;
    for v_store in
        select * from core.store_state where module = p_module and complete_from <= v_from order by position
    loop
        execute format('select %I.%I($1, $2, $3)', p_module, 'rebuild_' || v_store.store)
            into v_rows using v_from, v_to, p_through;
        perform core.forget_kept(p_module, v_store.store, v_from, v_to, p_through);
        v_total := v_total + v_rows;
    end loop;
    update core.view_state set generation = generation + 1 where module = p_module and strategy <> 'full';
    return v_total;
end
$$;
revoke all on function core.rebuild(text, timestamptz, timestamptz, timestamptz) from public;

-- Makes the rows over all time of these stores anew, as the sum of their finer rows. Days stay as they are.
create or replace function core.rebuild_all_time(p_module text, p_stores text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_store text;
begin
    for v_store in
        select store from core.store_state where module = p_module and store = any (p_stores) and kind = 'rollup' order by position
    loop
        execute format('select %I.%I($1)', p_module, 'reset_' || v_store) using timestamptz 'infinity';
    end loop;
    update core.view_state set generation = generation + 1 where module = p_module and stores && p_stores;
end
$$;
revoke all on function core.rebuild_all_time(text, text[]) from public;
