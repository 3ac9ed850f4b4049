-- What did the demo's people do in the 30 days up to now, session by session? ($1 seed, $2 now, $3 rows)
with input as (
    select
        $1::integer as seed, $2::timestamptz as now, $3::integer as rows,
        -- an hour in which calls were slow
        date_trunc('hour', $2::timestamptz, 'UTC') - interval '77 hours' as slow_hour
),

-- each member's days by the clock of the workspace, and how much of their work falls on each
member_days as (
    select
        m.workspace_id, m.user_id, d.day, z.zone, input.seed,
        case when extract(isodow from d.day) > 5 then 0.25 else 1 end
        * (0.4 + ((h.who & 255) / 200.0))
        -- most people are away on some days
        * case when (h.day & 15) < case when extract(isodow from d.day) > 5 then 12 else 4 end then 0 else 1 end
        * case
            -- somebody who came this month was not there before
            when m.joined_at > d.day at time zone z.zone then 0
            -- one in eight stops coming, another one stops and comes back
            when (h.who >> 8) & 7 = 0 and d.age < 12 then 0
            when (h.who >> 8) & 7 = 1 and d.age between 6 and 17 then 0
            else 1
        end as weight
    from input
    cross join workspace.workspace_members as m
    cross join lateral (
        select (array['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'])[right(m.workspace_id::text, 1)::integer] as zone
    ) as z
    cross join lateral (
        select ((input.now at time zone z.zone)::date - a.age)::timestamp as day, a.age from generate_series(0, 30) as a (age)
    ) as d
    cross join lateral (
        select
            hashtextextended(m.user_id::text, input.seed) as who,
            hashtextextended(format('%s %s %s', m.workspace_id, m.user_id, d.day), input.seed) as day
    ) as h
    where m.workspace_id::text like '10000000-0000-4000-8000-00000000000_'
),

-- rounding carries over to the next day, so that quiet people are not always away
sessions as (
    select
        c.workspace_id, c.user_id, c.day, c.zone, c.seed,
        md5(format('demo session %s %s %s %s %s', c.seed, c.workspace_id, c.user_id, c.day, g.i))::uuid as session_id
    from (
        select
            exact.*, floor(sum(exact.n) over upto)::integer - floor(coalesce(sum(exact.n) over earlier, 0))::integer as sessions
        from (
            -- seven events a session
            select d.*, input.rows / 7.0 * d.weight / sum(d.weight) over () as n from member_days as d cross join input
        ) as exact
        window
            upto as (order by exact.workspace_id, exact.user_id, exact.day),
            earlier as (order by exact.workspace_id, exact.user_id, exact.day rows between unbounded preceding and 1 preceding)
    ) as c
    cross join lateral generate_series(1, c.sessions) as g (i)
),

opened as (
    select
        s.*, hashtextextended(s.session_id::text, s.seed) as luck,
        -- mornings and afternoons
        (s.day + interval '1 hour' * (
            case when (h.luck >> 40) & 1 = 0 then 9.8 else 14.6 end
            + 1.1 * sqrt(-2 * ln(((h.luck & 1048575) + 0.5) / 1048576)) * cos(2 * pi() * ((h.luck >> 20) & 1048575) / 1048576)
        )) at time zone s.zone as opened_at
    from sessions as s
    cross join lateral (select hashtextextended('hour ' || s.session_id, s.seed) as luck) as h
),

events as (
    select
        o.*, e.place, input.now, input.slow_hour,
        o.opened_at + interval '1 second' * sum(case when e.place = 1 then 0 else 4 + ((h.a >> 8) & 127) end) over (
            partition by o.session_id order by e.place
        ) as created_at,
        ((h.a >> 20) & 1023)::integer as kind, ((h.a >> 30) & 1023)::integer as odd, h.b as other
    from opened as o
    cross join input
    -- one session in five is a single look
    cross join lateral generate_series(1, case when o.luck & 7 < 2 then 1 else 2 + ((o.luck >> 4) & 15)::integer end) as e (place)
    cross join lateral (
        select
            hashtextextended(format('a %s %s', o.session_id, e.place), o.seed) as a,
            hashtextextended(format('b %s %s', o.session_id, e.place), o.seed) as b
    ) as h
),

typed as (
    select
        e.*,
        case
            when e.place = 1 and e.odd < 400 then 'login'
            when e.kind < 330 then 'page_view'
            when e.kind < 530 then 'agent_run'
            when e.kind < 720 then 'api_call'
            when e.kind < 890 then 'feature_use'
            when e.kind < 925 then 'error'
            when e.kind < 955 then 'report_view'
            when e.kind < 980 then 'export'
            when e.kind < 995 then 'workspace_switch'
            else 'logout'
        end as event_type
    from events as e
    where e.created_at < e.now and e.created_at >= e.now - interval '30 days'
)

insert into workspace.user_activity (
    workspace_id, id, user_id, event_type, event_name, page_path, session_id, ip_address, user_agent, referrer, metadata, created_at
)
select
    -- who has not chosen a workspace yet is in none
    case when t.event_type = 'login' and t.odd < 20 then '00000000-0000-0000-0000-000000000000' else t.workspace_id end,
    md5(format('demo event %s %s', t.session_id, t.place))::uuid,
    -- some calls are made by programs
    case when t.event_type = 'api_call' and t.odd < 60 then null else t.user_id end,
    t.event_type,
    case t.event_type
        when 'page_view' then (array['board', 'inbox', 'agents', 'settings'])[1 + t.odd % 4]
        when 'feature_use' then (array['board_opened', 'filter_saved', 'comment_added', 'agent_tuned', 'file_shared'])[1 + t.odd % 5]
        when 'error' then (array['save_board', 'upload_file', 'open_report'])[1 + t.odd % 3]
        when 'api_call' then (array['list_boards', 'run_agent', 'search'])[1 + t.odd % 3]
    end,
    case when t.event_type = 'page_view' then (array['/boards/' || (t.other & 63), '/inbox', '/agents', '/settings'])[1 + t.odd % 4] end,
    case when t.event_type = 'api_call' and t.odd < 60 then null else t.session_id end,
    ('198.51.' || (100 + ((t.luck >> 12) & 15)) || '.0/24')::inet,
    (array['Mozilla/5.0 (X11; Linux x86_64)', 'Mozilla/5.0 (Macintosh)', 'Mozilla/5.0 (Windows NT 10.0)'])[1 + ((t.luck >> 16) & 1023)::integer % 3],
    case when t.place = 1 and t.odd % 3 = 0 then 'https://news.example/' end,
    case t.event_type
        when 'api_call' then jsonb_build_object('duration_ms', round((
            case when date_trunc('hour', t.created_at, 'UTC') = t.slow_hour then 6 else 1 end
            * 120 * exp(0.7 * sqrt(-2 * ln(((t.other & 1048575) + 0.5) / 1048576)) * cos(2 * pi() * ((t.other >> 20) & 1048575) / 1048576))
        )::numeric, 1))
        when 'error' then case t.odd % 8
            when 0 then '{"message": "Something went wrong"}'::jsonb
            when 1 then jsonb_build_object('error_type', 'permission', 'message', 'You may not write here')
            when 2 then jsonb_build_object('error_type', 'validation', 'message', format('Title is longer than %s characters', 80 + (t.other & 63)))
            when 3 then '{"error_type": 413, "message": "The file is too large"}'
            when 4 then '{"error_type": "timeout"}'
            else jsonb_build_object('error_type', 'network', 'message', 'The connection was lost')
        end
        else '{}'
    end,
    t.created_at
from typed as t
on conflict do nothing
