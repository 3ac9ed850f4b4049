-- Which traces does the bench write? The same for the same numbers, spread as those of a busy guide are.
create schema if not exists bench;

-- Traces p_first to p_last: times rise evenly over [p_from, p_to), except that a share of p_late happened up to 7 days earlier.
create or replace function bench.traces(
    p_seed bigint, p_first bigint, p_last bigint, p_from timestamptz, p_to timestamptz, p_late double precision
) returns table (
    tenant_id text, id uuid, created_at timestamptz, user_id text, session_id text, agent text, facet text, mode text,
    confidence numeric, safety_level text, latency_ms integer, trace jsonb
)
language sql stable
as $$
    with drawn as (
        select
            n,
            md5('t' || p_seed || '-' || n)::uuid as id,
            h.b,
            (h.a & 1048575)::double precision / 1048576 as u_time,
            ((h.a >> 20) & 1048575)::double precision / 1048576 as u_late,
            -- whoever comes stays for six answers
            (hashtextextended('u' || n / 6, p_seed) & 1048575)::double precision / 1048576 as u_user,
            ((h.b & 1048575)::double precision + 0.5) / 1048576 as u_latency,
            ((h.b >> 20) & 1048575)::double precision / 1048576 as u_angle,
            ((h.b >> 40) & 1048575)::double precision / 1048576 as u_safety,
            (h.c & 1048575)::double precision / 1048576 as u_facet,
            ((h.c >> 20) & 1048575)::double precision / 1048576 as u_practice,
            ((h.c >> 40) & 1048575)::double precision / 1048576 as u_agent
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
            -- some people come much more often than others
            1 + floor(20000 * power(u_user, 1.5))::integer as person,
            1 + floor(40 * power(u_practice, 1.3))::integer as practice
        from drawn as d
    )
    select
        case when p.person % 5 = 0 then 'north' else 'default' end,
        p.id,
        p_from + (p_to - p_from) * ((n - p_first + u_time) / (p_last - p_first + 1))
            - case when u_late < p_late then interval '7 days' * u_angle else interval '0' end,
        -- one in sixty was not signed in
        case when p.person % 60 > 0 then 'usr_' || p.person end,
        'ses_' || p_seed || '-' || n / 6,
        'Agent' || (1 + floor(8 * u_agent * u_agent))::integer,
        case when u_facet < 0.95 then (array['fire', 'water', 'earth', 'air'])[1 + floor(u_facet * 40)::integer % 4]
            || (1 + floor(u_facet * 400)::integer % 3) end,
        (array['dialogue', 'counsel', 'scribe'])[1 + p.person % 3],
        case when u_angle < 0.9 then round((0.3 + 0.7 * u_angle)::numeric, 2) end,
        case when u_safety < 0.002 then 'critical' when u_safety < 0.02 then 'elevated' else 'none' end,
        -- log-normal with a median of 900 ms
        case when u_latency < 0.98
            then greatest(3, (900 * exp(0.6 * sqrt(-2 * ln(u_latency)) * cos(2 * pi() * u_angle)))::integer) end,
        jsonb_build_object(
            'plan', jsonb_build_object('steps', jsonb_build_array(
                jsonb_build_object('kind', 'reflect', 'detail', 'What was said, in one sentence'),
                jsonb_build_object('kind', 'practice', 'detail', 'Practice number ' || p.practice || ': three slow breaths'),
                jsonb_build_object(
                    'kind', case when u_time < 0.3 then 'practice' else 'question' end,
                    'detail', 'Practice number ' || 1 + p.practice % 7 || ': what is the next step?'
                )
            )),
            'inference', jsonb_build_object('rationale', jsonb_build_array('asks for a next step', 'tone is calm')),
            'rules', jsonb_build_object('fired', jsonb_build_array('grounding.before.action'))
        )
    from placed as p
$$;
