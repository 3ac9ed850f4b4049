-- Which records of comparisons in module $1 are of days that can be compared no more? Deletes them.
delete from core.drift_check as k
where k.module = $1 and not exists (
    select from core.store_state as s
    where s.module = k.module and s.store = k.store and (
        k.day = '-infinity'
        or k.day >= greatest(s.complete_from, core.sealed_before(s.module, s.sources), core.bucket(statement_timestamp() - s.keep, '1d'))
    )
)
