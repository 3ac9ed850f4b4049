-- Where do alerts go, and how do deliveries there fare?
-- $1 tenants
select d.owner, d.id, d.kind, d.shown_address as address,
    case when d.disabled_at is not null then 'disabled' when d.failing_since is not null then 'failing' else 'ok' end as state,
    d.disabled_at, d.disabled_reason, d.failing_since, d.consecutive_failures, d.last_failure, d.last_success_at, d.created_at, d.created_by,
    (
        select count(*)::integer from alerts.destination_secrets as s
        where s.owner = d.owner and s.destination_id = d.id and (s.valid_until is null or s.valid_until > now())
    ) as valid_secrets
from alerts.destinations as d
where $1::text[] is null or d.owner = any ($1::text[])
