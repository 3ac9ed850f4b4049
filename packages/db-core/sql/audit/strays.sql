-- Which records are outside of every chain and do not wait for it, and which went before they were chained?
-- $1: at most so many
(
    select 'not_chained' as fault, l.module, l.id as record
    from core.audit_log as l
    where not exists (select from core.audit_seal as s where s.record_id = l.id)
        and not exists (select from core.audit_pending as p where p.id = l.id)
    limit $1
)
union all
(
    select 'removed_unchained', null, p.id
    from core.audit_pending as p
    where not exists (select from core.audit_log as l where l.id = p.id)
    limit $1
)
union all
(
    select 'wrong_name', null, null
    from core.audit_name as n
    where n.digest <> encode(core.subject_digest(n.name), 'hex')
    limit $1
)
