-- Which value has a metric in a rule's window, and can it be trusted?

create table alerts.metrics (
    module text not null,
    metric text not null,
    title text not null,
    kind text not null,
    unit text not null,
    about text not null,
    claim text not null,
    grain text,
    stores text[] not null default '{}',
    views text[] not null default '{}',
    stale_after interval not null default interval '10 minutes',
    position integer not null,
    primary key (module, metric),
    constraint metrics_about_check check (about in ('facts', 'refreshes')),
    constraint metrics_grain_check check (grain in ('15m', '1h', '1d'))
);
comment on table alerts.metrics is 'What rules can ask of the enabled modules; written at each start. grain: of the stored rows behind it, null where the sources alone tell. about refreshes: of the refresh log, no tenant''s';

-- The table has no tenant, so no request reads it but through this and the route that lists it.
create function alerts.unit_of(p_module text, p_metric text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select m.unit from alerts.metrics as m where m.module = p_module and m.metric = p_metric $$;
revoke all on function alerts.unit_of(text, text) from public;
grant execute on function alerts.unit_of(text, text) to tessera_authenticated, tessera_admin, tessera_service;

create type alerts.reading as (
    value double precision, samples bigint, window_from timestamptz, window_to timestamptz,
    -- value, no_data or stale; reason says why where there is none
    quality text, reason text,
    -- asked of what is stored, not of the source
    stored boolean
);

-- A moment as texts and JSON have it.
create function alerts.iso(p_at timestamptz) returns text
language sql immutable
return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
revoke all on function alerts.iso(timestamptz) from public;

-- Up to when was what these views hold complete, as far as was known at p_at, and since when? The oldest of them counts; nulls: one
-- of them had never been refreshed.
create function alerts.known_at(
    p_module text, p_views text[], p_at timestamptz, out view text, out refreshed_at timestamptz, out data_through timestamptz
)
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select v.view, k.refreshed_at, k.data_through
    from core.view_state as v
    left join lateral (
        select r.finished_at as refreshed_at, r.data_through
        from (
            (
                select l.finished_at, l.data_through from core.refresh_log as l
                where l.module = p_module and l.view = v.view and l.finished_at <= p_at and l.outcome in ('succeeded', 'nothing')
                order by l.finished_at desc limit 1
            )
            -- A refresh of other views moves this one along, and the log is kept for a month.
            union all select v.refreshed_at, v.data_through where v.refreshed_at <= p_at
        ) as r
        order by r.finished_at desc limit 1
    ) as k on true
    where v.module = p_module and v.view = any (p_views)
    order by k.refreshed_at nulls first, v.position
    limit 1
$$;
revoke all on function alerts.known_at(text, text[], timestamptz) from public;

-- Since when does the refresh log tell of all these views? Before, nobody knows how fresh they were.
create function alerts.logged_since(p_module text, p_views text[]) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select max(f.first)
    from (
        select min(l.finished_at) as first from unnest(p_views) as v
        left join core.refresh_log as l on l.module = p_module and l.view = v and l.outcome in ('succeeded', 'nothing')
        group by v
    ) as f
$$;
revoke all on function alerts.logged_since(text, text[]) from public;

-- What does the refresh log tell of a module, of refreshes in [p_from, p_to) or, of ages, at p_to?
create function alerts.refresh_metric(
    p_module text, p_metric text, p_from timestamptz, p_to timestamptz, out value double precision, out samples bigint
)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_known record;
begin
    if p_metric = 'view_age_minutes' then
        select k.refreshed_at, count(*) over () as views into v_known
        from core.view_state as v
        cross join lateral alerts.known_at(p_module, array[v.view], p_to) as k
        -- One that has never been refreshed has no age; refresh_failed tells why.
        where v.module = p_module and k.refreshed_at is not null
        order by k.refreshed_at limit 1;
        value := extract(epoch from p_to - v_known.refreshed_at) / 60;
        samples := v_known.views;
    elsif p_metric = 'refresh_duration_ms' then
        select max(l.duration_ms), count(l.duration_ms) into value, samples
        from core.refresh_log as l
        where l.module = p_module and l.finished_at >= p_from and l.finished_at < p_to and l.started_at >= p_from - interval '1 hour'
            and l.outcome in ('succeeded', 'nothing');
    else
        select count(*) filter (where l.outcome in ('failed', 'held', 'abandoned')), count(*) into value, samples
        from core.refresh_log as l
        where l.module = p_module and l.finished_at >= p_from and l.finished_at < p_to and l.started_at >= p_from - interval '2 hours';
    end if;
end
$$;
revoke all on function alerts.refresh_metric(text, text, timestamptz, timestamptz) from public;

-- Which window does a rule look at as of p_at, and can what is in it be told? Windows below an hour are asked of the source, up to the
-- minute; longer ones of complete stored buckets, as far as the last refresh before p_at had them. p_unlogged: before that moment
-- views count as fresh.
create function alerts.frame(
    p_rule alerts.alert_rules, p_at timestamptz, p_unlogged timestamptz default '-infinity'
) returns alerts.reading
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_metric alerts.metrics;
    v_read alerts.reading;
    v_width interval := make_interval(mins => p_rule.evaluation_window_minutes);
    v_known record;
begin
    select m.* into v_metric from alerts.metrics as m where m.module = p_rule.module and m.metric = p_rule.metric_type;
    v_read.quality := 'value';
    v_read.stored := false;
    v_read.window_to := p_at;
    v_read.window_from := p_at - v_width;
    if v_metric.module is null then
        v_read.quality := 'no_data';
        v_read.reason := format('module %s, or its metric %s, is not enabled', p_rule.module, p_rule.metric_type);
        return v_read;
    end if;
    -- Whoever writes a rule: facts of a school are not asked by the organization of the same id.
    if p_rule.owner <> 'platform' and split_part(p_rule.owner, ':', 1) <> v_metric.claim then
        v_read.quality := 'no_data';
        v_read.reason := format('metric %s of module %s is not about tenants of this kind', p_rule.metric_type, p_rule.module);
        return v_read;
    end if;
    if v_metric.about = 'refreshes' or v_width < interval '1 hour' then
        return v_read;
    end if;
    v_read.stored := v_metric.grain is not null and v_width >= core.grain_width(v_metric.grain);
    if not v_read.stored then
        v_read.window_to := core.bucket(p_at, '15m');
        v_read.window_from := v_read.window_to - v_width;
        return v_read;
    end if;
    if p_at >= p_unlogged then
        v_known := alerts.known_at(v_metric.module, v_metric.views, p_at);
        if v_known.refreshed_at is null or p_at - v_known.refreshed_at > v_metric.stale_after then
            v_read.quality := 'stale';
            v_read.reason := case
                when v_known.refreshed_at is null then format('view %s has never been refreshed', v_known.view)
                else format('view %s was last refreshed at %s', v_known.view, alerts.iso(v_known.refreshed_at))
            end;
            return v_read;
        end if;
        v_read.window_to := least(p_at, v_known.data_through);
    end if;
    v_read.window_to := core.bucket(v_read.window_to, v_metric.grain);
    v_read.window_from := core.bucket(v_read.window_to - v_width, v_metric.grain);
    if exists (
        select from core.store_state as s
        where s.module = v_metric.module and s.store = any (v_metric.stores) and s.complete_from > v_read.window_from
    ) then
        v_read.quality := 'stale';
        v_read.reason := 'what the views are made of is still being built';
    end if;
    return v_read;
end
$$;
revoke all on function alerts.frame(alerts.alert_rules, timestamptz, timestamptz) from public;

-- Which value is in that window, and is it one?
create function alerts.ask(p_rule alerts.alert_rules, p_tenants text[], p_frame alerts.reading) returns alerts.reading
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_read alerts.reading := p_frame;
begin
    if v_read.quality <> 'value' then
        return v_read;
    end if;
    if (select m.about from alerts.metrics as m where m.module = p_rule.module and m.metric = p_rule.metric_type) = 'refreshes' then
        select m.value, m.samples into v_read.value, v_read.samples
        from alerts.refresh_metric(p_rule.module, p_rule.metric_type, v_read.window_from, v_read.window_to) as m;
    else
        execute format('select m.value, m.samples from alerts.%I($1, $2, $3, $4) as m', 'ask_' || p_rule.module || '_' || p_rule.metric_type)
        into v_read.value, v_read.samples using v_read.window_from, v_read.window_to, p_tenants, v_read.stored;
    end if;
    if v_read.value is null then
        v_read.quality := 'no_data';
        v_read.reason := 'nothing in the window';
    elsif v_read.samples < p_rule.min_samples then
        v_read.quality := 'no_data';
        v_read.reason := format('%s in the window, fewer than %s', v_read.samples, p_rule.min_samples);
    end if;
    return v_read;
end
$$;
revoke all on function alerts.ask(alerts.alert_rules, text[], alerts.reading) from public;

-- Which tenants does a rule look at, one by one? '' is all that it is about.
create function alerts.tenants_of(p_rule alerts.alert_rules) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_tenants text[];
begin
    if not p_rule.group_by_tenant or to_regprocedure(format('alerts.%I()', 'tenants_of_' || p_rule.module)) is null then
        return array[''];
    end if;
    execute format('select alerts.%I()', 'tenants_of_' || p_rule.module) into v_tenants;
    return v_tenants;
end
$$;
revoke all on function alerts.tenants_of(alerts.alert_rules) from public;

-- And whose facts are those? Null: everybody's.
create function alerts.facts_of(p_rule alerts.alert_rules, p_tenant text) returns text[]
language sql immutable
return case
    when p_tenant <> '' then array[p_tenant]
    when p_rule.owner <> 'platform' then array[substr(p_rule.owner, strpos(p_rule.owner, ':') + 1)]
end;
revoke all on function alerts.facts_of(alerts.alert_rules, text) from public;
