-- Does each policy say whose rows it opens, once per statement and whatever is unset?
select label as place, case
    when role = 'PUBLIC' then 'the policy is for PUBLIC; right: one policy per role'
    -- A restrictive policy only takes away.
    when role is not null and permissive and condition = 'true' then
        'the condition is constantly true; right: the tenant''s predicate, or the role itself'
    when opens and role = 'tessera_authenticated' and permissive and tenant is not null and (
        position(wanted in condition) = 0 or condition ~ '\m(OR|NOT|CASE)\M'
    ) then format('the condition is not the tenant''s predicate; right: (%s)', wanted)
    when opens and role is not null and role <> 'tessera_authenticated' and permissive
        and position(format('( SELECT CURRENT_USER AS "current_user") = %L::name', role) in condition) = 0
        and (tenant is null or position(wanted in condition) = 0) then format(
        'the condition names neither the role nor its tenants; right: (select current_user) = %L', role
    )
    when condition ~ '(?<!SELECT (NULLIF\()?)current_setting\(' or condition ~ '(?<!SELECT )core\.claim_' then
        'a setting is read for each row; right: (select …), which is evaluated once'
    when condition ~ 'current_setting\(''[^'']+''::text\)' then
        'a setting that is not set is an error; right: current_setting(…, true)'
    when condition ~ '(?<!NULLIF\()current_setting\(''request\.' then
        'an unset claim reads as the empty text; right: nullif(current_setting(…, true), '''')'
end as fault
from (
    select distinct label, role, permissive, opens, tenant, condition, format(
        '(%1$I = ANY (( SELECT %2$s)::%4$s[])) AND (%1$I <> %3$L::%4$s)', coalesce(tenant, ''), own, platform,
        coalesce(attribute.atttypid::regtype::text, 'text')
    ) as wanted
    from policy
    left join pg_attribute as attribute on attribute.attrelid = policy.oid and attribute.attname = policy.tenant
) as p
