-- What did people ask the demo's guide in the 30 days up to now, and how did it answer? ($1 seed, $2 now, $3 rows)
with input as (
    select
        $1::integer as seed,
        $2::timestamptz as now,
        $3::integer as rows,
        -- an hour in which the language model was slow
        date_trunc('hour', $2::timestamptz, 'UTC') - interval '83 hours' as slow_hour
),

-- who uses the guide, by which clock they live, and their share of the traces
tenants (tenant_id, zone, share, people) as (
    values
        ('default', 'Europe/Berlin', 0.55, 140),
        ('studio_north', 'America/New_York', 0.33, 70),
        ('clinic_lake', 'Europe/Berlin', 0.12, 25)
),

-- how busy each hour is: little at night, some at noon, most in the evening, more on Sundays
busy as (
    select
        t.tenant_id,
        h.hour,
        t.people,
        least(1.0, extract(epoch from input.now - h.hour) / 3600)
        * (
            0.06 + exp(-power((local.hour_of_day - 7.5) / 1.4, 2)) * 0.7 + exp(-power((local.hour_of_day - 12.5) / 1.8, 2)) * 0.45
            + 1.4 * exp(-power((local.hour_of_day - 20.5) / 2.2, 2))
        )
        * case local.weekday when 7 then 1.35 when 5 then 0.8 else 1 end
        * (0.8 + 0.2 * extract(epoch from h.hour - (input.now - interval '30 days')) / 2592000)
        * t.share as weight
    from input
    cross join tenants as t
    cross join lateral generate_series(
        date_trunc('hour', input.now, 'UTC') - interval '30 days', input.now - interval '1 second', interval '1 hour'
    ) as h (hour)
    cross join lateral (
        select
            extract(hour from h.hour at time zone t.zone) as hour_of_day,
            extract(isodow from h.hour at time zone t.zone) as weekday
    ) as local
),

hours as (
    select
        tenant_id,
        people,
        hour,
        -- rounding carries over to the next hour, so that quiet hours are not all empty
        floor(sum(exact) over upto)::integer - floor(coalesce(sum(exact) over before, 0))::integer as traces
    from (
        select busy.*, input.rows * weight / sum(weight) over (partition by tenant_id) * t.share as exact
        from busy
        join tenants as t using (tenant_id)
        cross join input
    ) as b
    window
        upto as (partition by tenant_id order by hour),
        before as (partition by tenant_id order by hour rows between unbounded preceding and 1 preceding)
),

drawn as (
    select
        hours.tenant_id,
        row_number() over (order by hours.tenant_id, hours.hour, g.i) as n,
        hours.hour,
        least(interval '1 hour', input.now - hours.hour) as width,
        hours.people,
        input.seed,
        hours.hour = input.slow_hour as slow
    from hours
    cross join input
    cross join lateral generate_series(1, hours.traces) as g (i)
),

lucky as (
    select
        d.*,
        ((h.a & 1048575) + 0.5) / 1048576 as u_time,
        ((h.a >> 20) & 1048575) / 1048576.0::double precision as u_user,
        ((h.a >> 40) & 1048575) / 1048576.0::double precision as u_odd,
        ((h.b & 1048575) + 0.5)::double precision / 1048576 as u_latency,
        ((h.b >> 20) & 1048575) / 1048576.0::double precision as u_angle,
        ((h.b >> 40) & 1048575) / 1048576.0::double precision as u_facet,
        (h.c & 1048575) / 1048576.0::double precision as u_agent,
        ((h.c >> 20) & 1048575) / 1048576.0::double precision as u_safety,
        ((h.c >> 40) & 1048575) / 1048576.0::double precision as u_practice
    from drawn as d
    cross join lateral (
        select
            hashtextextended('a' || d.n, d.seed) as a,
            hashtextextended('b' || d.n, d.seed) as b,
            hashtextextended('c' || d.n, d.seed) as c
    ) as h
),

-- few people ask much; each comes back to an element of theirs
people as (
    select
        l.*,
        l.hour + l.width * l.u_time as created_at,
        1 + floor(l.people * power(l.u_user, 1.8))::integer as person
    from lucky as l
),

facets as (
    select
        p.*,
        1 + (case when p.u_facet < 0.55 then p.person else p.person + ceil(p.u_facet * 9)::integer end) % 5 as element,
        1 + floor(p.u_practice * 3)::integer as degree
    from people as p
),

answers as (
    select
        f.*,
        (array['fire', 'water', 'earth', 'air', 'aether'])[f.element] as element_name,
        (array[
            'Ground the vision: 3 concrete next actions, 1 constraint, 1 rest boundary.',
            'Containment + titration: name feeling, locate in body, soften edges.',
            'Walk ten minutes without a device; notice weight and contact.',
            'Write the sentence you are avoiding, then its opposite.',
            'Sit in silence for five minutes before you decide.'
        ])[f.element] as practice,
        (array[
            'Three slow breaths before the next decision.', 'Tell one person what you learned today.',
            'Draw the situation without words.'
        ])[f.degree] as second_practice,
        case
            when f.u_safety < 0.0035 then 'critical'
            when f.u_safety < 0.031 then 'elevated'
            when f.u_safety < 0.034 then 'review'
            when f.u_safety >= 0.02 and f.u_odd > 0.99 then null
            else 'none'
        end as safety_level
    from facets as f
),

planned as (
    select
        a.*,
        jsonb_build_object(
            'plan', jsonb_build_object('steps', jsonb_build_array(
                jsonb_build_object('kind', 'reflect', 'detail', format('What %s asks of you here', a.element_name))
            ) || case
                when a.safety_level = 'critical' then jsonb_build_array(
                    jsonb_build_object('kind', 'refer', 'detail', 'Crisis line and a person they trust')
                )
                when a.u_practice < 0.45 then jsonb_build_array(jsonb_build_object('kind', 'practice', 'detail', a.practice))
                when a.u_practice < 0.60 then jsonb_build_array(
                    jsonb_build_object('kind', 'practice', 'detail', a.practice),
                    jsonb_build_object('kind', 'practice', 'detail', a.second_practice)
                )
                -- the same one at the start and at the end
                when a.u_practice < 0.62 then jsonb_build_array(
                    jsonb_build_object('kind', 'practice', 'detail', a.second_practice),
                    jsonb_build_object('kind', 'practice', 'detail', a.second_practice)
                )
                else '[]'
            end),
            'inference', jsonb_build_object('rationale', jsonb_build_array(
                format('language of %s', a.element_name),
                case a.safety_level
                    when 'critical' then 'speaks of harm to themselves'
                    when 'elevated' then 'signs of overwhelm'
                    else 'asks for a next step'
                end
            )),
            'rules', jsonb_build_object('fired', case
                when a.safety_level in ('elevated', 'critical') then jsonb_build_array('safety.' || a.safety_level, 'pace.slow')
                else jsonb_build_array(format('facet.%s%s', a.element_name, a.degree))
            end)
        ) as whole_trace
    from answers as a
)

insert into consciousness.consciousness_traces (
    tenant_id, id, created_at, user_id, session_id, request_id, agent, model, facet, mode, confidence, safety_level, latency_ms,
    memory_ids, trace
)
select
    tenant_id,
    md5(format('demo trace %s %s', seed, n))::uuid,
    created_at,
    -- some have not signed in
    case when u_odd > 0.02 then format('usr_%s', lpad(person::text, 3, '0')) end,
    format('ses_%s_%s', person, to_char(hour at time zone 'UTC', 'MMDDHH24')),
    format('req_%s_%s', seed, n),
    case
        when u_agent < 0.006 then null
        when safety_level in ('elevated', 'critical') then 'SafetyAgent'
        when u_agent < 0.62 then 'MainOracleAgent'
        else (array['SpiralAgent', 'DreamAgent', 'GroundingAgent', 'DialogueAgent', 'StillnessAgent'])[element]
    end,
    case when person % 4 = 0 then 'guide-small-1' else 'guide-large-2' end,
    case when u_odd < 0.975 then element_name || degree end,
    (array['dialogue', 'dialogue', 'counsel', 'journal'])[1 + floor(u_angle * 4)::integer],
    case when u_facet < 0.96 then round((0.35 + 0.6 * sqrt(u_facet) * (0.8 + 0.2 * u_agent))::numeric, 2) end,
    safety_level,
    case when u_odd between 0.03 and 0.99 then greatest(
        90, round(case when slow then 4 else 1 end * case when u_agent < 0.62 then 1150 else 780 end
            * exp(0.45 * sqrt(-2 * ln(u_latency)) * cos(2 * pi() * u_angle)))
    )::integer end,
    case when u_user < 0.6 then array[
        md5(format('memory %s %s', tenant_id, person))::uuid, md5(format('memory %s %s %s', tenant_id, person, element))::uuid
    ] end,
    -- clients of every age write traces: some have no plan, or one of another shape
    case floor((1 - u_safety) * 400)::integer
        when 0 then null
        when 1 then '[]'
        when 2 then '{"plan": null}'
        when 3 then '{"plan": {"steps": "practice"}}'
        when 4 then '{"plan": {"steps": [{"kind": "practice"}, {"kind": "practice", "detail": 7}, "practice"]}}'
        when 5 then '{"plan": {"steps": {"kind": "practice", "detail": "not in a list"}}}'
        else whole_trace
    end
from planned
on conflict do nothing
