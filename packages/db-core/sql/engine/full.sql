-- How is a materialized view refreshed without ever taking its readers' rows away by mistake?

-- Refreshes one view of strategy full. A refresh that would empty the view, or drop a tenant that it had, although the
-- source still has rows, is held back: under row-level security a refresh can succeed with nothing.
create or replace function core.refresh_full(
    p_module text, p_view text, p_first boolean,
    out rows_refreshed bigint, out took_ms double precision, out error_code text, out error_message text
)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_started timestamptz := clock_timestamp();
    v_relation text := format('%I.%I', p_module || '_private', p_view);
    v_tenant text;
    v_before text[];
    v_lost text[];
begin
    select attname into v_tenant from pg_attribute where attrelid = v_relation::regclass and attnum = 1;
    begin
        if not p_first then
            execute format('select array_agg(distinct %I::text) from %s', v_tenant, v_relation) into v_before;
        end if;
        -- The first fill cannot be concurrent; later ones leave readers alone.
        execute format('refresh materialized view %s %s', case when p_first then '' else 'concurrently' end, v_relation);
        execute format('select count(*) from %s', v_relation) into rows_refreshed;
        execute format('select array_agg(t) from unnest($1) as t where t not in (select %I::text from %s)', v_tenant, v_relation)
            into v_lost using v_before;
        if v_lost is not null and core.source_has_tenant(p_module, p_view, v_lost) then
            raise exception 'held: the refresh would drop tenant % although its source has rows; the old rows stay', v_lost[1]
                using errcode = 'HELD0', hint = 'Check row-level security on the source: does the owner still see its rows?';
        end if;
    exception
        when query_canceled or serialization_failure or deadlock_detected then
            raise;
        when others then
            get stacked diagnostics error_code = returned_sqlstate, error_message = message_text;
            rows_refreshed := 0;
    end;
    took_ms := 1000 * extract(epoch from clock_timestamp() - v_started);
end
$$;

-- Whether any source of the view holds rows of one of these tenants, by its statistics-free, direct look.
create or replace function core.source_has_tenant(p_module text, p_view text, p_tenants text[]) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_source text;
    v_column text;
    v_found boolean;
begin
    for v_source in
        select unnest(stores) from core.view_state where module = p_module and view = p_view
    loop
        select attname into v_column
        from pg_attribute where attrelid = format('%I.%I', p_module, v_source || '_source')::regclass and attnum = 1;
        execute format('select exists (select from %I.%I where %I::text = any ($1))', p_module, v_source || '_source', v_column)
            into v_found using p_tenants;
        if v_found then
            return true;
        end if;
    end loop;
    return false;
end
$$;
