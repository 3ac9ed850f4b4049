-- What is written down of refreshes that a process asks for: that they began, committed by itself, and what came of them.

-- Writes that a refresh of these views begins, so that a crash leaves a trace. Returns the lines' ids.
create or replace function core.begin_log(
    p_module text, p_views text[], p_asked text, p_slot timestamptz, p_replica text
) returns bigint[]
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_lines bigint[];
begin
    -- Whoever wrote these is gone: no refresh may take that long.
    update core.refresh_log set outcome = 'abandoned', finished_at = clock_timestamp()
    where module = p_module and outcome = 'started' and started_at < clock_timestamp() - interval '1 hour';
    -- What a crash of the server may take with it is a line about work that it took with it as well.
    perform set_config('synchronous_commit', 'off', true);
    with line as (
        insert into core.refresh_log (module, view, asked_by, slot, replica, started_at, outcome)
        select p_module, v, p_asked, p_slot, p_replica, clock_timestamp(), 'started' from unnest(p_views) as v
        returning id
    )
    select array_agg(id) into v_lines from line;
    return v_lines;
end
$$;

-- Refreshes a module and ends the lines that say so, in this transaction: what came of each view that was asked for, and how
-- far the building of its stores has come (`percent` of the facts; 100 where nothing was built).
create or replace function core.refresh_module_logged(
    p_module text, p_views text[], p_asked text, p_lines bigint[],
    out outcomes jsonb, out incomplete integer, out built_from timestamptz, out facts bigint, out percent double precision
)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_outcome record;
    v_written bigint := 0;
    v_through timestamptz := core.begin_refresh(p_module);
begin
    outcomes := '[]';
    for v_outcome in select * from core.refresh_module(p_module, p_views, p_asked) loop
        update core.refresh_log as l set
            finished_at = clock_timestamp(), data_through = v_through, duration_ms = v_outcome.refresh_duration_ms,
            rows_refreshed = v_outcome.rows_refreshed, outcome = v.last_outcome, error_message = v_outcome.error_message
        from core.view_state as v
        where l.id = any (p_lines) and l.view = v_outcome.view_name and v.module = p_module and v.view = l.view;
        v_written := v_written + v_outcome.rows_refreshed;
        outcomes := outcomes || to_jsonb(v_outcome);
    end loop;
    -- Where nothing was drained, nothing is lost with the last moment before a crash of the server.
    if v_written = 0 then
        perform set_config('synchronous_commit', 'off', true);
    end if;
    select max(r.facts_read), max(r.built_from) filter (where isfinite(r.built_from)),
        case when max(r.facts_read) > 0 then core.built_percent(p_module, array_agg(r.store)) else 100 end
    into facts, built_from, percent
    from pg_temp.refreshed_stores as r;
    select count(*) into incomplete from core.store_state where module = p_module and complete_from > '-infinity';
end
$$;
