-- What do the demo's people do just now, and which agents run for them? ($1 seed, $2 now, $3 rows)
with known as (
    select e.*, row_number() over (order by e.id) - 1 as place, count(*) over () as size
    from (select * from workspace.user_activity where user_id is not null order by created_at desc limit 500) as e
),

drawn as (
    select
        k.*, g.n,
        md5(format('live event %s %s %s', $1::integer, extract(epoch from $2::timestamptz), g.n))::uuid as new_id,
        -- one in sixty-four is hours late
        $2::timestamptz - interval '1 second' * (h.luck & 7) - case when (h.luck >> 4) & 63 = 0 then interval '5 hours' else interval '0' end
            as happened_at,
        h.luck
    from generate_series(1, $3::integer) as g (n)
    cross join lateral (
        select hashtextextended(format('live %s %s', extract(epoch from $2::timestamptz), g.n), $1::integer) as luck
    ) as h
    join known as k on k.place = ((h.luck >> 12) & 1048575) % k.size
),

run as (
    insert into workspace.agent_runs (
        workspace_id, id, agent_id, user_id, status, runtime_seconds, started_at, completed_at, credits_consumed, tokens_used, model_name,
        error_type, error_message
    )
    select
        r.workspace_id, md5(d.new_id || ' run')::uuid, r.agent_id, d.user_id, r.status, r.runtime_seconds, d.happened_at, d.happened_at,
        r.credits_consumed, r.tokens_used, r.model_name, r.error_type, r.error_message
    from drawn as d
    cross join lateral (
        select * from workspace.agent_runs as a where a.workspace_id = d.workspace_id order by a.started_at desc offset d.n % 40 limit 1
    ) as r
    where d.event_type = 'agent_run'
    on conflict do nothing
)

insert into workspace.user_activity (
    workspace_id, id, user_id, event_type, event_name, page_path, session_id, ip_address, user_agent, metadata, created_at
)
select
    d.workspace_id, d.new_id, d.user_id, d.event_type, d.event_name, d.page_path, d.session_id, d.ip_address, d.user_agent, d.metadata,
    d.happened_at
from drawn as d
on conflict do nothing
