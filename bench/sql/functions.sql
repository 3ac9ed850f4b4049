-- Which facts does the bench write? The same for the same numbers, spread as a busy installation's are.
create schema if not exists bench;

-- Facts p_first to p_last: times rise evenly over [p_from, p_to), except that a share of p_late happened up to 7 days earlier.
create or replace function bench.facts(
    p_seed bigint, p_first bigint, p_last bigint, p_from timestamptz, p_to timestamptz, p_late double precision
) returns table (
    organization_id text, id text, job_id text, trigger_id text, event_id text, action_type text, status text,
    executed_at timestamptz, duration_ms integer, error_message text, response_data jsonb, retry_count integer
)
language sql stable
as $$
    with drawn as (
        select
            n,
            h.a,
            h.b,
            (h.a & 1048575)::double precision / 1048576 as u_time,
            ((h.a >> 20) & 1048575)::double precision / 1048576 as u_trigger,
            ((h.a >> 40) & 1048575)::double precision / 1048576 as u_late,
            ((h.b & 1048575)::double precision + 0.5) / 1048576 as u_duration,
            ((h.b >> 20) & 1048575)::double precision / 1048576 as u_angle,
            ((h.b >> 40) & 1048575)::double precision / 1048576 as u_outcome,
            (h.c & 1048575)::double precision / 1048576 as u_message,
            (h.c >> 20) & 1048575 as c_user
        from generate_series(p_first, p_last) as n
        cross join lateral (
            select
                hashtextextended('a' || n, p_seed) as a,
                hashtextextended('b' || n, p_seed) as b,
                hashtextextended('c' || n, p_seed) as c
        ) as h
    ),
    placed as (
        select
            d.*,
            -- busier triggers have lower numbers
            1 + floor(1000 * power(u_trigger, 1.5))::integer as t,
            p_from + (p_to - p_from) * ((n - p_first + u_time) / (p_last - p_first + 1))
                - case when u_late < p_late then interval '7 days' * ((d.a >> 44) & 65535) / 65536 else interval '0' end as executed_at,
            case when u_outcome < 0.05 then 'failed' when u_outcome < 0.07 then 'retrying' else 'success' end as status
        from drawn as d
    )
    select
        'org_' || lpad((1 + t % 20)::text, 2, '0'),
        'r' || p_seed || '-' || n,
        'job-' || n,
        case when u_message >= 0.01 then 'trg_' || lpad(t::text, 4, '0') end,
        -- stands for the user in the variant with exact distinct users: 50,000 of them
        'usr_' || (1 + c_user % 50000),
        (array['rest', 'telegram', 'mcp'])[1 + t % 3],
        p.status,
        p.executed_at,
        -- log-normal with a median of 280 ms
        case when p.status <> 'retrying'
            then greatest(3, (280 * exp(0.7 * sqrt(-2 * ln(u_duration)) * cos(2 * pi() * u_angle)))::integer) end,
        case when p.status = 'failed' then (array[
            'connect ETIMEDOUT', 'HTTP 500 Internal Server Error', 'HTTP 429 Too Many Requests', 'HTTP 404 Not Found',
            'socket hang up', 'Forbidden: bot was blocked by the user', 'tool call timed out after 30000 ms', 'certificate has expired'
        ])[1 + floor(8 * u_message * u_message)::integer] end,
        case when p.status = 'success' then '{"status": 200}'::jsonb end,
        case when p.status = 'success' then (u_message < 0.06)::integer else 1 + floor(3 * u_message)::integer end
    from placed as p
$$;
