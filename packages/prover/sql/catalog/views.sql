-- Does every view that requests may read obey the caller's policies, or carry the predicate of the tenant itself?
select v.place, case
    when v.invoker then null
    when not v.barrier then
        'neither security_invoker nor security_barrier: it reads as its owner; right: security_invoker = true'
    when v.tenant is null then 'a definer''s view without the tenant column; right: security_invoker = true'
    -- The owner at work, roles that see all, and callers by their tenants; whatever else is said may only narrow it.
    when v.definition !~ (
        ' WHERE \(+\(*CURRENT_USER = (''[^'']+''::name|\( SELECT pg_get_userbyid\(pg_class\.relowner\) [^;]*?::oid\)\))\) AND '
        '\(\( SELECT current_setting\(''tessera\.maintenance''::text, true\) AS current_setting\) = ''on''::text\)\) '
        'OR \(CURRENT_USER = (ANY \(ARRAY\[(''tessera_(admin|service|analyst|research)''::name(, )?)+\]\)|''tessera_(admin|service|analyst|research)''::name)\) '
        'OR \(\(CURRENT_USER = ''tessera_authenticated''::name\) AND \([^;]*? = ANY \(\( SELECT '
        || regexp_replace(v.own, '([.()])', '\\\1', 'g') || '\)::(text|uuid)\[\]\)\) AND \([^;]*? <> '''
        || v.platform || '''::(text|uuid)\)'
        -- Of rows about persons a member sees those about themself.
        '( AND \([a-z_."():]{1,80} = \( SELECT (core\.claim_subject_uuid\(\) AS claim_subject_uuid|COALESCE\([^;]{1,200}?\) AS "coalesce")\)\))?'
        '\)\)*( AND [^;]*)?;$'
    ) or v.definition ~* '\mor true\M' then
        'a barrier view without the predicate of the caller''s tenants; right: the one that an install makes'
end as fault, case
    when not v.invoker and v.barrier then format('%s reads as its owner behind a barrier, with the predicate of the tenant', v.place)
end as note
from (
    select r.*, regexp_replace(pg_get_viewdef(r.oid), '\s+', ' ', 'g') as definition,
        coalesce((select bool_or(o ~ '^security_invoker=(true|on|1|yes)$') from unnest(r.options) as o), false) as invoker,
        coalesce((select bool_or(o ~ '^security_barrier=(true|on|1|yes)$') from unnest(r.options) as o), false) as barrier
    from relation as r
    where r.kind = 'v' and exists (select from reach where reach.oid = r.oid)
) as v
