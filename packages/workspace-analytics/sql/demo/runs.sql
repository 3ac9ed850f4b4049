-- Which agents ran in the demo, for whom, and how did it go? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

asked as (
    -- what people asked for
    select a.workspace_id, a.id, a.user_id, a.created_at as started_at
    from workspace.user_activity as a
    where a.event_type = 'agent_run'
    union all
    -- and what runs by itself each night
    select m.workspace_id, md5(format('demo night %s %s %s', m.workspace_id, d.day, g.i))::uuid, null, d.day + interval '13 minutes' * g.i
    from input
    cross join (
        select distinct workspace_id from workspace.workspace_members where workspace_id::text like '10000000-0000-4000-8000-00000000000_'
    ) as m
    cross join lateral generate_series(
        date_trunc('day', input.now, 'UTC') - interval '29 days', input.now - interval '1 hour', interval '24 hours'
    ) as d (day)
    cross join generate_series(1, 4) as g (i)
    where input.rows > 0 and d.day + interval '13 minutes' * g.i < input.now
),

lucky as (
    select
        a.*, input.seed, input.now, (h.a & 1023)::integer as outcome, ((h.a >> 10) & 1023)::integer as rating, ((h.a >> 20) & 1023)::integer as odd,
        -- few of the 15 agents do most of the work, other ones in each workspace
        1 + floor(power(((h.b & 1048575) + 0.5) / 1048576, 1.9) * 9)::integer + 3 * (right(a.workspace_id::text, 1)::integer % 3) as agent,
        exp(0.8 * sqrt(-2 * ln((((h.b >> 20) & 1048575) + 0.5) / 1048576)) * cos(2 * pi() * ((h.a >> 30) & 1048575) / 1048576)) as spread
    from asked as a
    cross join input
    cross join lateral (
        select hashtextextended('a' || a.id, input.seed) as a, hashtextextended('b' || a.id, input.seed) as b
    ) as h
),

ended as (
    select
        l.*,
        case
            when l.outcome < 35 + 12 * (l.agent % 4) then 'failed'
            when l.outcome < 60 + 12 * (l.agent % 4) then 'timeout'
            when l.outcome < 95 + 12 * (l.agent % 4) then 'cancelled'
            else 'completed'
        end as status,
        (array['large-2', 'large-2', 'small-1', 'medium-3'])[1 + (l.agent + l.odd / 700) % 4] as model_name
    from lucky as l
),

timed as (
    select e.*, case when e.status = 'timeout' then 120 else round((3 + e.agent * e.spread)::numeric, 2) end as runtime from ended as e
)

insert into workspace.agent_runs (
    workspace_id, id, agent_id, user_id, status, runtime_seconds, started_at, completed_at, credits_consumed, tokens_used, model_name,
    error_type, error_message, user_rating, metadata
)
select
    t.workspace_id,
    md5(format('demo run %s %s', t.seed, t.id))::uuid,
    ('a0000000-0000-4000-8000-' || lpad(t.agent::text, 12, '0'))::uuid,
    t.user_id,
    t.status,
    -- some were not measured
    case when t.odd > 8 then t.runtime end,
    t.started_at,
    case when t.started_at + interval '1 second' * t.runtime < t.now then t.started_at + interval '1 second' * t.runtime end,
    case when t.status = 'cancelled' then 0 else round((t.runtime * case t.model_name when 'large-2' then 0.2 else 0.05 end)::numeric, 3) end,
    case when t.odd > 40 then round(t.runtime * 110)::bigint end,
    case when t.odd > 15 then t.model_name end,
    case
        when t.status = 'timeout' then 'timeout'
        when t.status = 'failed' and t.odd > 100 then (array['rate_limited', 'bad_tool_call', 'context_too_long'])[1 + t.odd % 3]
    end,
    case
        when t.status = 'timeout' then 'no answer within 120 seconds'
        when t.status = 'failed' then
            (array['the model answered 429', 'the tool was given no query', 'the text is longer than the model reads'])[1 + t.odd % 3]
    end,
    -- one in seven is rated, failures badly
    case when t.user_id is not null and t.rating < 146 then
        case when t.status = 'completed' then 3 + t.rating % 3 else 1 + t.rating % 2 end
    end,
    '{}'
from timed as t
on conflict do nothing
