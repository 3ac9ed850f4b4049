-- Who saw or did what, newest first? Tenant: also records about all tenants; actor and subject: digests
select
    l.id,
    l.at,
    l.actor,
    a.name as actor_name,
    l.credential,
    c.name as credential_name,
    l.role,
    l.action,
    l.module,
    l.tenants,
    l.subjects,
    l.object,
    l.outcome,
    l.request_id,
    l.row_count,
    l.detail,
    s.position,
    encode(s.hash, 'hex') as hash
from core.audit_log as l
left join core.audit_name as a on a.digest = l.actor
left join core.audit_name as c on c.digest = l.credential
left join core.audit_seal as s on s.record_id = l.id
where ($1::timestamptz is null or l.at >= $1)
    and ($2::timestamptz is null or l.at < $2)
    and ($3::text is null or l.actor = $3)
    and ($4::text is null or l.subjects @> array[$4])
    and ($5::text is null or l.action = $5)
    and ($6::text is null or l.module = $6)
    and ($7::text is null or l.tenants is null or l.tenants @> array[$7])
    and ($8::text is null or l.outcome = $8)
    and ($9::text is null or l.request_id = $9)
    and ($10::bigint is null or l.id < $10)
order by l.id desc
limit $11
