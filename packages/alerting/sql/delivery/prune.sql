-- Which deliveries are over for longer than $1 days? Forgets them, and keys that are valid no more.
with gone as (
    delete from alerts.outbox
    where status in ('sent', 'dead') and created_at < now() - $1::double precision * interval '1 day'
    returning id
),
expired as (
    delete from alerts.destination_secrets where valid_until < now() - interval '1 day' returning id
)
select (select count(*) from gone)::integer as deliveries, (select count(*) from expired)::integer as secrets
