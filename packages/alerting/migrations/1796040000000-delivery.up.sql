-- What is still to be told to whom?
create table alerts.outbox (
    id uuid not null primary key default gen_random_uuid(),
    tenant_id uuid,
    history_id uuid,
    rule_id uuid,
    kind text,
    channel text,
    recipient text,
    message jsonb,
    status text default 'pending',
    attempts int default 0,
    next_attempt_at timestamptz default now(),
    created_at timestamptz default now()
);
select core.protect_log('alerts.outbox');

-- Puts one row into the outbox for each recipient of the rule; how many?
create function alerts.enqueue_notifications(p_history uuid, p_kind text, p_message jsonb) returns integer
language sql set search_path = pg_catalog, pg_temp
as $$
    with told as (
        insert into alerts.outbox (history_id, rule_id, kind, channel, recipient, message)
        select p_history, r.id, p_kind, c.channel, t.recipient, p_message
        from alerts.alert_history as h
        join alerts.alert_rules as r on r.id = h.rule_id
        cross join lateral unnest(r.notification_channels) as c (channel)
        cross join lateral jsonb_array_elements_text(coalesce(r.notification_recipients -> c.channel, '[]')) as t (recipient)
        where h.id = p_history
        returning 1
    )
    select count(*)::integer from told
$$;
revoke all on function alerts.enqueue_notifications(uuid, text, jsonb) from public;
