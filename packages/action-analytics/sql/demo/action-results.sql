-- What did the demo's triggers do in the 30 days up to now? ($1 seed, $2 now, $3 rows)
with input as (
    select
        $1::integer as seed,
        $2::timestamptz as now,
        $3::integer as rows,
        -- an hour in which a service that many triggers call was down
        date_trunc('day', $2::timestamptz, 'UTC') - interval '62 hours' as incident
),

-- how busy each hour is: by the clock of Berlin, so that a clock change shows, and less at weekends
busy as (
    select
        h.hour,
        least(1.0, extract(epoch from input.now - h.hour) / 3600)
        * (0.25 + exp(-power((local.hour_of_day - 10.5) / 2.6, 2)) + 0.8 * exp(-power((local.hour_of_day - 15.5) / 2.8, 2)))
        * case when local.weekday >= 6 then 0.45 else 1 end
        -- whoever is refused comes again
        * case when h.hour = input.incident then 1.6 else 1 end
        * (0.85 + 0.15 * extract(epoch from h.hour - (input.now - interval '30 days')) / 2592000) as weight
    from input
    cross join lateral generate_series(
        date_trunc('hour', input.now, 'UTC') - interval '30 days', input.now - interval '1 second', interval '1 hour'
    ) as h (hour)
    cross join lateral (
        select
            extract(hour from h.hour at time zone 'Europe/Berlin') as hour_of_day,
            extract(isodow from h.hour at time zone 'Europe/Berlin') as weekday
    ) local
),

hours as (
    select hour, round(input.rows * weight / sum(weight) over ())::integer as executions
    from busy
    cross join input
),

facts as (
    select
        row_number() over (order by hours.hour, g.i) as n,
        hours.hour,
        least(interval '1 hour', input.now - hours.hour) as width
    from hours
    cross join input
    cross join lateral generate_series(1, hours.executions) as g (i)
),

-- every ninth trigger is idle, disabled ones ended their work; few triggers do most of the work
wheel as (
    select array_agg(t.id order by t.id, g.i) as places, count(*) as size
    from (
        select t.id, row_number() over (order by t.id) as n
        from action.triggers t
        where t.enabled and t.id like 'trg\_%'
    ) t
    cross join lateral generate_series(1, 1 + (400 / (3 + (t.n * 37) % 97))::integer) as g (i)
    where t.n % 9 <> 0
),

drawn as (
    select
        f.n,
        f.hour + f.width * (((h.a & 1048575)::double precision + 0.5) / 1048576) as executed_at,
        f.hour = input.incident as in_incident,
        w.places[1 + ((h.a >> 20) & 1048575) % w.size] as trigger_id,
        ((h.b & 1048575)::double precision + 0.5) / 1048576 as u_duration,
        ((h.b >> 20) & 1048575)::double precision / 1048576 as u_angle,
        ((h.c & 1048575)::double precision) / 1048576 as u_outcome,
        ((h.c >> 20) & 1048575)::double precision / 1048576 as u_message,
        ((h.a >> 40) & 4095)::double precision / 4096 as u_odd,
        input.seed,
        input.now
    from facts f
    cross join input
    cross join wheel w
    cross join lateral (
        select
            hashtextextended('a' || f.n, input.seed) as a,
            hashtextextended('b' || f.n, input.seed) as b,
            hashtextextended('c' || f.n, input.seed) as c
    ) h
),

characters as (
    select
        t.organization_id,
        t.id,
        t.n,
        (array['rest', 'rest', 'telegram', 'mcp'])[1 + t.n % 4] as action_type,
        -- one in seventeen is slow, one in twenty-three fails often, one in thirty-one half of the time
        case when t.n % 17 = 5 then 4200 when t.n % 4 = 3 then 620 when t.n % 4 = 2 then 160 else 280 end as median_ms,
        case when t.n % 31 = 7 then 0.55 when t.n % 23 = 4 then 0.22 else 0.012 + 0.018 * (t.n % 5) / 5.0 end as failing
    from (
        select organization_id, id, substring(id from 5)::integer as n
        from action.triggers
        where id ~ '^trg_[0-9]+$'
    ) t
),

outcomes as (
    select
        d.*,
        c.organization_id,
        c.action_type,
        c.n as trigger_number,
        -- log-normal, as durations are
        greatest(
            4, round(c.median_ms * exp(0.55 * sqrt(-2 * ln(d.u_duration)) * cos(2 * pi() * d.u_angle)))
        )::integer as usual_ms,
        case
            when d.in_incident and c.action_type = 'rest' and d.u_outcome < 0.7 then 'failed'
            when d.u_outcome < c.failing then 'failed'
            -- what was still being retried an hour ago has come to an end since
            when d.executed_at > d.now - interval '1 hour' and d.u_outcome > 0.92 then 'retrying'
            else 'success'
        end as status
    from drawn d
    join characters c on c.id = d.trigger_id
),

told as (
    select
        o.*,
        case
            when o.status <> 'failed' then null
            when o.in_incident and o.action_type = 'rest' then 'HTTP 503 Service Unavailable: upstream connect error'
            when o.action_type = 'rest' then (array[
                'HTTP 500 Internal Server Error', 'HTTP 404 Not Found', 'connect ETIMEDOUT', 'HTTP 429 Too Many Requests',
                'HTTP 401 Unauthorized: token expired', 'certificate has expired'
            ])[1 + floor(o.u_message * o.u_message * 6)::integer]
            when o.action_type = 'telegram' then (array[
                'Too Many Requests: retry after 30', 'Forbidden: bot was blocked by the user', 'Bad Request: chat not found',
                'Bad Request: message is too long'
            ])[1 + floor(o.u_message * o.u_message * 4)::integer]
            else (array[
                'tool call timed out after 30000 ms', 'MCP server closed the connection', 'Invalid params: missing required argument',
                'Tool not found'
            ])[1 + floor(o.u_message * o.u_message * 4)::integer]
        end as error_message
    from outcomes o
)

insert into action.action_results (
    organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message,
    response_data, retry_count
)
select
    organization_id,
    format('demo-%s-%s', seed, n),
    format('job-%s-%s', seed, n),
    -- a few were started by hand
    case when u_odd >= 0.015 then trigger_id end,
    case when u_odd >= 0.015 then format('evt-%s-%s', seed, n / 2) end,
    action_type,
    status,
    executed_at,
    case
        when status = 'retrying' or error_message = 'certificate has expired' then null
        when error_message like '%timed out%' or error_message like '%ETIMEDOUT%' then 30000 + usual_ms % 400
        else usual_ms
    end,
    error_message,
    case
        when status = 'success' and action_type = 'rest' then jsonb_build_object('status', 200)
        when status = 'success' and action_type = 'telegram' then jsonb_build_object('ok', true, 'message_id', 100000 + n)
        when status = 'success' then jsonb_build_object('is_error', false)
        when error_message like 'HTTP %' then jsonb_build_object('status', substring(error_message from 6 for 3)::integer)
    end,
    case
        when status = 'failed' then 1 + floor(3 * u_message)::integer
        when status = 'retrying' then 1 + floor(2 * u_message)::integer
        when trigger_number % 19 = 3 then floor(3 * u_message)::integer
        when u_message < 0.06 then 1
        else 0
    end
from told
on conflict do nothing
