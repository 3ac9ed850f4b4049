-- Which activity and runs does the bench write? The same for the same numbers: 100 workspaces, each with 200 people of whom some 60 are
-- there on a day, and 20 agents.
create schema if not exists bench;

create or replace function bench.id(p_kind integer, p_number bigint) returns uuid
language sql immutable parallel safe
return (lpad(p_kind::text, 8, '0') || '-0000-4000-8000-' || lpad(p_number::text, 12, '0'))::uuid;

-- Who is there: each day draws its people anew, some of them day after day.
create or replace function bench.person(p_workspace bigint, p_draw bigint, p_at timestamptz) returns bigint
language sql immutable parallel safe
return 1000 * p_workspace + abs(hashint8extended(p_draw % 60, p_workspace + 977 * (
    case when p_draw % 3 = 0 then 0 else floor(extract(epoch from p_at) / 86400)::bigint end
))) % 200;

create or replace function bench.drawn(p_seed bigint, p_first bigint, p_last bigint, p_from timestamptz, p_to timestamptz)
returns table (n bigint, at timestamptz, workspace bigint, a bigint, b bigint)
language sql stable
as $$
    select n, p_from + (p_to - p_from) * ((n - p_first)::double precision / (p_last - p_first + 1)),
        1 + (hashint8extended(n, p_seed) & 1048575) % 100, hashint8extended(n, p_seed + 1) & 1048575, hashint8extended(n, p_seed + 2) & 1048575
    from generate_series(p_first, p_last) as n
$$;

create or replace function bench.activity(
    p_seed bigint, p_first bigint, p_last bigint, p_from timestamptz, p_to timestamptz, p_late double precision
) returns table (
    workspace_id uuid, id uuid, user_id uuid, event_type text, event_name text, session_id uuid, metadata jsonb, created_at timestamptz
)
language sql stable
as $$
    select
        bench.id(1, d.workspace), md5('a' || p_seed || '-' || d.n)::uuid, bench.id(2, u.person),
        case
            when d.b % 100 < 50 then 'page_view' when d.b % 100 < 75 then 'feature_use' when d.b % 100 < 93 then 'api_call'
            when d.b % 100 < 95 then 'error' else 'login'
        end,
        'name ' || d.b % 7,
        md5('s' || u.person || date_trunc('day', d.at, 'UTC') || d.b % 2)::uuid,
        case
            when d.b % 100 between 75 and 92 then jsonb_build_object('duration_ms', 10 + d.a % 900)
            when d.b % 100 between 93 and 94 then jsonb_build_object('error_type', 'kind ' || d.a % 5, 'message', 'something went wrong ' || d.a % 11)
            else '{}'
        end,
        d.at
    from bench.drawn(p_seed, p_first, p_last, p_from, p_to) as d
    cross join lateral (select bench.person(d.workspace, d.a, d.at) as person) as u
$$;

create or replace function bench.runs(
    p_seed bigint, p_first bigint, p_last bigint, p_from timestamptz, p_to timestamptz, p_late double precision
) returns table (
    workspace_id uuid, id uuid, agent_id uuid, user_id uuid, status text, runtime_seconds double precision, started_at timestamptz,
    credits_consumed numeric, tokens_used bigint, model_name text, error_type text, error_message text, user_rating integer
)
language sql stable
as $$
    select
        bench.id(1, d.workspace), md5('r' || p_seed || '-' || d.n)::uuid, bench.id(3, 100 * d.workspace + d.a % 20),
        bench.id(2, bench.person(d.workspace, d.a, d.at)),
        case when d.b % 100 < 92 then 'completed' when d.b % 100 < 96 then 'failed' when d.b % 100 < 98 then 'cancelled' else 'timeout' end,
        exp((d.b % 1000) / 150.0), d.at, round((d.b % 500)::numeric / 100, 2), d.b % 9000, 'model ' || d.a % 4,
        case when d.b % 100 between 92 and 95 then 'kind ' || d.a % 4 end,
        case when d.b % 100 between 92 and 95 then 'the model answered ' || d.a % 6 end,
        case when d.b % 10 = 0 then (1 + d.a % 5)::integer end
    from bench.drawn(p_seed + 10, p_first, p_last, p_from, p_to) as d
$$;
