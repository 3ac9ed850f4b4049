-- Says in the ledger what a release holds now.
-- $1 release, $2 rows that were withdrawn
update consciousness.research_releases as r
set rows_withdrawn = r.rows_withdrawn + $2::bigint, rows_released = now_held.rows, persons_released = now_held.persons
from (
    select count(*) as rows, count(distinct t.anonymized_user_id) as persons
    from consciousness.research_release_traces as t where t.release_id = $1::uuid
) as now_held
where r.id = $1::uuid
