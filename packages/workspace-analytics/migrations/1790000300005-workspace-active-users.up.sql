-- How many people are active in a workspace, by the days of its own clock?
-- Nobody reads who was there: the function runs as the owner, answers counts alone, and those of the caller's workspaces.
create function workspace.active_users_between(p_workspace_id uuid, p_from date, p_to date, p_tz text)
returns table (activity_date date, daily_active_users bigint, weekly_active_users bigint, monthly_active_users bigint)
language plpgsql stable strict security definer
set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB' set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
    v_maintenance text;
    v_known_from timestamptz := date_trunc('day', now(), 'UTC') - interval '9456 hours';
begin
    if p_to - p_from > 400 then
        raise exception 'at most 400 days may be asked for, not %', p_to - p_from using errcode = 'invalid_parameter_value';
    end if;
    if not (
        current_setting('role') in ('tessera_analyst', 'tessera_admin', 'tessera_service')
        or (current_setting('role') = 'tessera_authenticated' and p_workspace_id = any (workspace.own_tenants()))
    ) then
        return;
    end if;
    v_maintenance := core.begin_maintenance();
    if p_tz = 'UTC' then
        -- stored days are UTC: these sums are kept
        return query
        select g.day::date, coalesce(v.daily_active_users, 0), coalesce(v.weekly_active_users, 0), coalesce(v.monthly_active_users, 0)
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') as g (day)
        left join workspace.mv_active_users as v on v.workspace_id = p_workspace_id and v.activity_date = g.day::date
        order by g.day;
        perform set_config('tessera.maintenance', v_maintenance, true);
        return;
    end if;
    -- Days before the last 394 are forgotten, but for everybody's first one: where there is none, nothing is missing.
    if not exists (select from workspace.user_days as u where u.workspace_id = p_workspace_id and u.bucket < v_known_from) then
        v_known_from := '-infinity';
    end if;
    return query
    with
    local_day as materialized (
        select g.day::date as day, g.day at time zone p_tz as midnight, (g.day + interval '1 day') at time zone p_tz as next_midnight
        from generate_series((p_from - 29)::timestamp, p_to::timestamp, interval '1 day') as g (day)
    ),
    -- A local day is some of the quarter hours of each UTC day that it touches: midnights everywhere are at whole quarter hours.
    part as materialized (
        select l.day, u.bucket, (repeat('0', q.first) || repeat('1', q.last - q.first) || repeat('0', 96 - q.last))::bit(96) as quarters
        from local_day as l
        cross join lateral generate_series(
            date_trunc('day', l.midnight, 'UTC'), l.next_midnight - interval '1 microsecond', interval '24 hours'
        ) as u (bucket)
        cross join lateral (
            select
                greatest(0, extract(epoch from l.midnight - u.bucket) / 900)::integer as first,
                least(96, extract(epoch from l.next_midnight - u.bucket) / 900)::integer as last
        ) as q
    ),
    -- Who is active on a day counts for it and the 6 (29) days after it: when does somebody begin to count, and when last before a gap?
    change as (
        select s.day, count(*) filter (where s.before is distinct from s.day) as active_users,
            count(*) filter (where s.before is null or s.before < s.day - 6) as begun_7,
            count(*) filter (where s.after is null or s.after > s.day + 6) as ended_7,
            count(*) filter (where s.before is null or s.before < s.day - 29) as begun_30,
            count(*) filter (where s.after is null or s.after > s.day + 29) as ended_30
        from (
            -- a day that reaches into two UTC days may be there twice, each time before or after itself
            select p.day, lag(p.day) over person as before, lead(p.day) over person as after
            from part as p
            join workspace.user_days as u
                on u.workspace_id = p_workspace_id and u.bucket = p.bucket and u.quarters & p.quarters <> repeat('0', 96)::bit(96)
            window person as (partition by u.user_id order by p.day)
        ) as s
        group by s.day
    ),
    running as (
        select l.day, l.midnight, coalesce(c.active_users, 0) as active_users,
            sum(coalesce(c.begun_7, 0) - coalesce(e7.ended_7, 0)) over upto::bigint as seen_7,
            sum(coalesce(c.begun_30, 0) - coalesce(e30.ended_30, 0)) over upto::bigint as seen_30
        from local_day as l
        left join change as c on c.day = l.day
        left join change as e7 on e7.day = l.day - 7
        left join change as e30 on e30.day = l.day - 30
        window upto as (order by l.day)
    )
    select r.day,
        case when r.midnight >= v_known_from then r.active_users end,
        case when (r.day - 6)::timestamp at time zone p_tz >= v_known_from then r.seen_7 end,
        case when (r.day - 29)::timestamp at time zone p_tz >= v_known_from then r.seen_30 end
    from running as r
    where r.day >= p_from
    order by r.day;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
comment on function workspace.active_users_between(uuid, date, date, text) is
    'People active in the 1, 7 and 30 days ending each local day, of one of the caller''s workspaces: counts, never who';
revoke all on function workspace.active_users_between(uuid, date, date, text) from public;
grant execute on function workspace.active_users_between(uuid, date, date, text)
to tessera_authenticated, tessera_analyst, tessera_admin, tessera_service;
