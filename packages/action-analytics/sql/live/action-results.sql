-- What did the demo's triggers do just now? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

-- what waited for a retry comes to an end
resolved as (
    update action.action_results r
    set status = case when hashtextextended(r.id, input.seed) & 7 = 0 then 'failed' else 'success' end,
        error_message = case when hashtextextended(r.id, input.seed) & 7 = 0 then 'gave up after retries' end,
        duration_ms = 400 + (hashtextextended(r.id, input.seed) & 1023)::integer,
        retry_count = r.retry_count + 1
    from input
    where r.status = 'retrying'
        and r.executed_at between input.now - interval '2 hours' and input.now - interval '5 minutes'
        and r.id like 'demo-%'
),

drawn as (
    select
        g.n,
        input.seed,
        input.now,
        hashtextextended(format('live %s %s', extract(epoch from input.now), g.n), input.seed) as luck
    from input
    cross join lateral generate_series(1, input.rows) as g (n)
),

chosen as (
    select d.*, t.organization_id, t.id as trigger_id, substring(t.id from 5)::integer as trigger_number
    from drawn d
    join (
        select organization_id, id, row_number() over (order by id) - 1 as place, count(*) over () as size
        from action.triggers
        where enabled and id ~ '^trg_[0-9]+$'
    ) t on t.place = (d.luck & 1048575) % t.size
)

insert into action.action_results (
    organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message,
    response_data, retry_count
)
select
    organization_id,
    format('demo-live-%s-%s', to_char(now at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), n),
    format('job-live-%s', n),
    trigger_id,
    null,
    (array['rest', 'rest', 'telegram', 'mcp'])[1 + trigger_number % 4],
    case (luck >> 20) & 31 when 0 then 'failed' when 1 then 'retrying' else 'success' end,
    -- one in sixty-four is hours late
    now - interval '1 second' * ((luck >> 25) & 7)
    - case when (luck >> 30) & 63 = 0 then interval '5 hours' else interval '0' end,
    case when (luck >> 20) & 31 <> 1 then (60 + power(1.0065, (luck >> 36) & 1023))::integer end,
    case when (luck >> 20) & 31 = 0 then 'connect ETIMEDOUT' end,
    null,
    case when (luck >> 20) & 31 < 2 then 1 else 0 end
from chosen
on conflict do nothing
