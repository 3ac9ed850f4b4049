-- Which notifications were sent, wait, or are dead letters, and why?
-- $1 tenants
-- $2 status
-- $3 channel
-- $4 days
select o.owner, o.id, o.kind, o.channel, o.shown_recipient as recipient, o.destination_id, o.rule_id, o.message ->> 'rule' as rule,
    o.history_id, o.status, o.attempts, case when o.status = 'pending' then o.next_attempt_at end as next_attempt_at, o.last_error,
    o.sent_at, o.created_at
from alerts.outbox as o
where o.created_at >= now() - $4::integer * interval '24 hours'
    and ($1::text[] is null or o.owner = any ($1::text[]))
    and ($2::text is null or o.status = $2::text)
    and ($3::text is null or o.channel = $3::text)
