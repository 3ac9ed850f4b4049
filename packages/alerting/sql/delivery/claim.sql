-- What is due, fairly among owners? Leases it to $1 for $2 seconds: $3 rows at most, and no more than $5 for one owner, those under way
-- included ($4, an owner for each). A destination gets one message at a time, and those of one incident in their order.
with due as (
    select distinct on (o.destination_id) o.id, o.owner, o.next_attempt_at
    from alerts.outbox as o
    where o.status in ('pending', 'sending') and o.next_attempt_at <= now()
        and not exists (
            select from alerts.outbox as b
            where b.owner = o.owner and b.destination_id = o.destination_id and b.id <> o.id
                and (
                    b.status = 'sending' and b.next_attempt_at > now()
                    or b.status in ('pending', 'sending') and b.history_id = o.history_id
                    and (b.created_at, b.id) < (o.created_at, o.id)
                )
        )
    order by o.destination_id, o.next_attempt_at, o.id
),
turns as (
    select d.id, d.owner, d.next_attempt_at, row_number() over (partition by d.owner order by d.next_attempt_at, d.id) as turn
    from due as d
),
picked as (
    select o.owner, o.id
    from alerts.outbox as o
    join turns as t on t.owner = o.owner and t.id = o.id
    -- Said again of the locked row: another replica may have taken it since.
    where o.status in ('pending', 'sending') and o.next_attempt_at <= now()
        and t.turn <= $5::integer - cardinality(array_positions($4::text[], t.owner))
    order by t.turn, t.next_attempt_at
    limit $3::integer
    for update of o skip locked
)
update alerts.outbox as o
set status = 'sending', attempts = o.attempts + 1, leased_by = $1::text,
    lease_until = now() + $2::double precision * interval '1 second',
    next_attempt_at = now() + $2::double precision * interval '1 second'
from picked as p
where o.owner = p.owner and o.id = p.id
returning o.id, o.owner, o.rule_id, o.history_id, o.destination_id, o.kind, o.channel, o.recipient, o.message,
    o.attempts, o.created_at, extract(epoch from now() - o.queued_at)::double precision as queued_seconds,
    array(
        select s.secret from alerts.destination_secrets as s
        where s.owner = o.owner and s.destination_id = o.destination_id and (s.valid_until is null or s.valid_until > now())
        order by s.created_at desc, s.id desc
    ) as secrets
