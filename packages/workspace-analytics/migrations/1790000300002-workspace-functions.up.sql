-- How do psql and pg_cron users bring figures up to date, and how do members ask for their own?

create function workspace.refresh_all_materialized_views()
returns table (view_name text, refresh_duration_ms double precision, rows_refreshed bigint, success boolean, error_message text)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    return query select * from core.refresh_module('workspace', null, 'sql');
end
$$;
comment on function workspace.refresh_all_materialized_views() is
    'Brings every view up to date through the refresh engine; one view''s failure does not stop the others';

-- Makes one UTC day anew from the sources, after bringing everything up to date. As the owner: callers need no right on the tables.
create function workspace.rebuild_day(p_day timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    perform core.refresh_module('workspace', null, 'sql');
    -- The locks of the refresh last until the transaction ends: nothing waits in the logs.
    perform core.rebuild('workspace', p_day, p_day + interval '24 hours', core.begin_refresh('workspace'));
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

create function workspace.aggregate_daily_metrics(p_date date, p_workspace_id uuid default null) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if p_date is null or not isfinite(p_date) then
        raise exception 'p_date is %; right: a date such as 2026-03-29', coalesce(p_date::text, 'null') using errcode = '22023';
    end if;
    perform workspace.rebuild_day(p_date::timestamp at time zone 'UTC');
    return (
        select count(*) from workspace.daily_metrics as d
        where d.metric_date = p_date and (p_workspace_id is null or d.workspace_id = p_workspace_id)
    );
end
$$;
comment on function workspace.aggregate_daily_metrics(date, uuid) is
    'Makes a UTC day anew from the sources, in every store and workspace; answers how many rows of daily_metrics it has, of one workspace '
    'where one is named. A day whose activity retention has taken away is refused by name';

create function workspace.aggregate_hourly_metrics(p_hour timestamptz, p_workspace_id uuid default null) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if p_hour is null or not isfinite(p_hour) then
        raise exception 'p_hour is %; right: a moment such as 2026-03-29T08:00:00Z', coalesce(p_hour::text, 'null') using errcode = '22023';
    end if;
    perform workspace.rebuild_day(date_trunc('day', p_hour, 'UTC'));
    return (
        select count(*) from workspace.hourly_metrics as h
        where h.metric_hour = date_trunc('hour', p_hour, 'UTC') and (p_workspace_id is null or h.workspace_id = p_workspace_id)
    );
end
$$;
comment on function workspace.aggregate_hourly_metrics(timestamptz, uuid) is
    'Makes the UTC day of that hour anew from the sources; answers how many rows of hourly_metrics the hour has, of one workspace '
    'where one is named. A day whose activity retention has taken away is refused by name';

create function workspace.get_workspace_metrics(p_workspace_id uuid, p_from date, p_to date)
returns table (
    metric_date date, total_users bigint, active_users bigint, new_users bigint, returning_users bigint, total_sessions bigint,
    avg_session_duration_seconds double precision, bounce_rate numeric, total_runs bigint, successful_runs bigint, failed_runs bigint,
    cancelled_runs bigint, avg_runtime_seconds double precision, median_runtime_seconds double precision, p95_runtime_seconds double precision,
    p99_runtime_seconds double precision, total_credits_consumed numeric, avg_credits_per_run numeric, credits_by_model jsonb,
    unique_agents_run bigint, top_agents jsonb, total_errors bigint, error_rate numeric, errors_by_type jsonb
)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
    if p_workspace_id is null or p_from is null or p_to is null or p_from > p_to then
        raise exception 'p_workspace_id, p_from and p_to are %, % and %; right: a workspace, and two dates of which the first is not later',
            coalesce(p_workspace_id::text, 'null'), coalesce(p_from::text, 'null'), coalesce(p_to::text, 'null') using errcode = '22023';
    end if;
    return query
    select d.metric_date, d.total_users, d.active_users, d.new_users, d.returning_users, d.total_sessions, d.avg_session_duration_seconds,
        d.bounce_rate, d.total_runs, d.successful_runs, d.failed_runs, d.cancelled_runs, d.avg_runtime_seconds, d.median_runtime_seconds,
        d.p95_runtime_seconds, d.p99_runtime_seconds, d.total_credits_consumed, d.avg_credits_per_run, d.credits_by_model,
        d.unique_agents_run, d.top_agents, d.total_errors, d.error_rate, d.errors_by_type
    from workspace.daily_metrics as d
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to
    order by d.metric_date;
end
$$;
comment on function workspace.get_workspace_metrics(uuid, date, date) is
    'Rows of daily_metrics from the first date to the last, both included, as far as the caller may see that workspace';

create function workspace.get_agent_insights(p_agent_id uuid, p_days integer default 30)
returns table (
    workspace_id uuid, total_runs bigint, successful_runs bigint, failed_runs bigint, cancelled_runs bigint, success_rate numeric,
    avg_runtime_seconds double precision, p50_runtime_seconds double precision, p95_runtime_seconds double precision,
    total_credits numeric, avg_credits_per_run numeric, unique_users bigint, avg_user_rating double precision, total_feedback_count bigint,
    first_date date, last_date date
)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    -- the last p_days UTC days, the running one included
    v_since timestamptz := date_trunc('day', now(), 'UTC') - interval '24 hours' * (p_days - 1);
begin
    if p_agent_id is null or p_days is null or p_days not between 1 and 365 then
        raise exception 'p_agent_id and p_days are % and %; right: an agent, and 1 to 365 days',
            coalesce(p_agent_id::text, 'null'), coalesce(p_days::text, 'null') using errcode = '22023';
    end if;
    return query
    select r.workspace_id, sum(r.total_runs)::bigint, sum(r.successful_runs)::bigint, sum(r.failed_runs)::bigint, sum(r.cancelled_runs)::bigint,
        round(100.0 * sum(r.successful_runs) / sum(r.total_runs), 2),
        sum(r.runtime_seconds_sum)::double precision / nullif(sum(r.runtime_seconds_count), 0), p.runtime[1], p.runtime[2],
        sum(r.total_credits), sum(r.total_credits) / sum(r.total_runs), coalesce(max(u.n), 0)::bigint,
        sum(r.total_rating)::double precision / nullif(sum(r.rated_runs), 0), sum(r.rated_runs)::bigint,
        (min(r.bucket) at time zone 'UTC')::date, (max(r.bucket) at time zone 'UTC')::date
    from workspace.runs_by_agent as r
    join (
        select b.workspace_id, core.percentiles(
            core.histogram_sum(b.runtime_seconds_histogram), array[0.5, 0.95], min(b.runtime_range_min), max(b.runtime_range_max)
        ) as runtime
        from workspace.runs_by_agent as b
        where b.grain = '1d' and b.agent_id = p_agent_id and b.bucket >= v_since
        group by b.workspace_id
    ) as p on p.workspace_id = r.workspace_id
    left join workspace.runs_by_agent_unique_users_between(v_since, 'infinity') as u
        on u.workspace_id = r.workspace_id and u.agent_id = r.agent_id
    where r.grain = '1d' and r.agent_id = p_agent_id and r.bucket >= v_since
    group by r.workspace_id, p.runtime
    order by r.workspace_id;
end
$$;
comment on function workspace.get_agent_insights(uuid, integer) is
    'How an agent did in each workspace of the caller over the last UTC days, the running one included; percentiles within 1 %';

create function workspace.get_user_workspaces() returns table (workspace_id uuid, role text, joined_at timestamptz)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select m.workspace_id, m.role, m.joined_at
    from workspace.workspace_members_source as m
    where m.user_id = core.claim_subject_uuid() and m.workspace_id = any (workspace.own_tenants())
    order by m.workspace_id;
end
$$;
comment on function workspace.get_user_workspaces() is 'Workspaces of which the token''s subject is a member';

create function workspace.calculate_percentiles(p_values numeric[], p_fractions numeric[]) returns numeric[]
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
declare
    v_sorted numeric[] := array(select v from unnest(p_values) as v where v is not null order by v);
    v_wrong numeric := (select f from unnest(p_fractions) as f where f not between 0 and 1 limit 1);
begin
    if v_wrong is not null then
        raise exception 'p_fractions has %; right: fractions from 0 to 1, such as 0.95', v_wrong using errcode = '22003';
    end if;
    if v_sorted[1] = '-infinity' or v_sorted[cardinality(v_sorted)] in ('infinity', 'NaN') then
        raise exception 'p_values has a value that is no finite number; right: numbers, or null where there is none' using errcode = '22003';
    end if;
    return case when p_fractions is not null then array(
        select v_sorted[1 + floor(p.place)::integer]
            + (p.place - floor(p.place)) * (v_sorted[1 + ceil(p.place)::integer] - v_sorted[1 + floor(p.place)::integer])
        from (select f.n, f.fraction * (cardinality(v_sorted) - 1) from unnest(p_fractions) with ordinality as f (fraction, n)) as p (n, place)
        order by p.n
    ) end;
end
$$;
comment on function workspace.calculate_percentiles(numeric[], numeric[]) is
    'percentile_cont of the values at each fraction, in numeric; nulls among the values are left out, and without values each is null';

create function workspace.cleanup_old_data() returns table (relation text, rows_removed bigint, remark text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_people bigint := (select count(*) from workspace.user_days);
    v_source record;
    v_retired bigint;
begin
    -- A refresh lets go of presence rows that are too old.
    perform core.refresh_module('workspace', null, 'sql');
    relation := 'user_days';
    rows_removed := greatest(0, v_people - (select count(*) from workspace.user_days));
    remark := 'who was active on days more than 395 days ago; first days stay, since cohorts are made of them';
    return next;
    -- How long facts are kept is configuration of the server, which draws the line every day; here goes what is below it.
    for v_source in
        select s.source, s.time_column, s.kind, s.sealed_before from core.source_state as s
        where s.module = 'workspace' and s.role = 'facts' order by s.position
    loop
        relation := v_source.source;
        rows_removed := 0;
        remark := case
            when v_source.kind <> 'managed' then 'somebody else''s table: nothing is deleted there'
            when not isfinite(v_source.sealed_before) then 'kept: retention has sealed nothing yet'
            else format('sealed before %s', to_char(v_source.sealed_before at time zone 'UTC', 'YYYY-MM-DD'))
        end;
        while v_source.kind = 'managed' and isfinite(v_source.sealed_before) loop
            v_retired := core.retire_facts('workspace', v_source.source, v_source.time_column, 10000);
            rows_removed := rows_removed + v_retired;
            exit when v_retired = 0;
        end loop;
        return next;
    end loop;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
comment on function workspace.cleanup_old_data() is
    'Deletes facts below the line that retention has sealed, and presence rows that are too old; answers what went. Figures stay';

revoke all on function
    workspace.refresh_all_materialized_views(), workspace.rebuild_day(timestamptz), workspace.aggregate_daily_metrics(date, uuid),
    workspace.aggregate_hourly_metrics(timestamptz, uuid), workspace.get_workspace_metrics(uuid, date, date),
    workspace.get_agent_insights(uuid, integer), workspace.get_user_workspaces(), workspace.calculate_percentiles(numeric[], numeric[]),
    workspace.cleanup_old_data()
from public;
grant execute on function
    workspace.refresh_all_materialized_views(), workspace.rebuild_day(timestamptz), workspace.aggregate_daily_metrics(date, uuid),
    workspace.aggregate_hourly_metrics(timestamptz, uuid), workspace.cleanup_old_data()
to tessera_admin, tessera_service;
grant execute on function
    workspace.get_workspace_metrics(uuid, date, date), workspace.get_agent_insights(uuid, integer),
    workspace.calculate_percentiles(numeric[], numeric[])
to tessera_authenticated, tessera_analyst, tessera_admin, tessera_service;
grant execute on function workspace.get_user_workspaces() to tessera_authenticated, tessera_admin, tessera_service;
