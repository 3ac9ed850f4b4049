-- Takes a person's rows out of a release, and with them all rows of k - 1 others drawn by lot, so that who has kept a copy
-- cannot tell by what is gone who it was.
-- $1 release, $2 pseudonyms of the person, $3 k
with person as (
    select distinct tenant_id from consciousness.research_release_traces
    where release_id = $1::uuid and anonymized_user_id = any ($2::text[])
), other as (
    select tenant_id, anonymized_user_id
    from (
        select distinct t.tenant_id, t.anonymized_user_id from consciousness.research_release_traces as t
        where t.release_id = $1::uuid and t.tenant_id in (select tenant_id from person)
            and t.anonymized_user_id <> all ($2::text[])
    ) as others
    order by random()
    limit $3::integer - 1
), gone as (
    delete from consciousness.research_release_traces as t
    where t.release_id = $1::uuid and (
        t.anonymized_user_id = any ($2::text[])
        or (t.tenant_id, t.anonymized_user_id) in (select tenant_id, anonymized_user_id from other)
    )
    returning t.anonymized_user_id
)
select count(*) filter (where anonymized_user_id = any ($2::text[])) as person_rows,
    count(*) filter (where anonymized_user_id <> all ($2::text[])) as other_rows
from gone
