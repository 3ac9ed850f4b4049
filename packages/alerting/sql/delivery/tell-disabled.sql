-- Who is told that destination $1 of $4, which rule $2 names, is disabled, and why ($3)? The rule's other recipients, else the tenant's e-mail, else the
-- platform's: whoever is nearest.
with lost as (
    select d.id, d.owner, d.kind, d.shown_address from alerts.destinations as d where d.owner = $4::text and d.id = $1::uuid
),
told as (
    select c.id, c.owner, c.kind, c.address,
        dense_rank() over (
            order by case
                when c.owner = l.owner and coalesce(r.notification_recipients -> c.kind ? c.address, false)
                    and c.kind = any (r.notification_channels) then 1
                when c.owner = l.owner then 2
                else 3
            end
        ) as distance
    from lost as l
    join alerts.destinations as c on c.id <> l.id and c.disabled_at is null
        and (c.owner = l.owner or c.owner = 'platform')
    left join alerts.alert_rules as r on r.id = $2::uuid
    where c.kind = 'email' or (
        c.owner = l.owner and c.kind = any (r.notification_channels)
        and r.notification_recipients -> c.kind ? c.address
    )
)
insert into alerts.outbox (owner, rule_id, destination_id, kind, channel, recipient, message)
select t.owner, $2::uuid, t.id, 'destination_disabled', t.kind, t.address,
    jsonb_build_object(
        'rule_id', $2::uuid, 'rule', (select r.name from alerts.alert_rules as r where r.id = $2::uuid),
        'owner', l.owner, 'state', 'DISABLED', 'destination_id', l.id, 'destination', l.shown_address,
        'destination_kind', l.kind, 'reason', $3::text
    )
from told as t
cross join lost as l
where t.distance = 1
