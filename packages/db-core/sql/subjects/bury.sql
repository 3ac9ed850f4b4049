-- The person under each form of their id, so that no late copy comes back. Answers when it was done, also if it was before.
with made as (
    insert into core.tombstone (module, digest, tenant)
    select $1, core.subject_digest(f), $3 from unnest($2::text[]) as f
    on conflict do nothing
    returning erased_at
)
select encode(core.subject_digest(($2::text[])[1]), 'hex') as digest, coalesce(
    (select max(erased_at) from made),
    (select max(t.erased_at) from core.tombstone as t
        where t.module = $1 and t.tenant is not distinct from $3 and t.digest = core.subject_digest(($2::text[])[1]))
) as erased_at
