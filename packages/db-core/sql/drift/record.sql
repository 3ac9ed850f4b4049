-- What came of comparing days of module $1's stores? $2: [{store, day, differing}], day null for rows over all time.
insert into core.drift_check as k (module, store, day, checked_at, differing)
select $1, c.store, coalesce(c.day, '-infinity'), clock_timestamp(), c.differing
from jsonb_to_recordset($2::jsonb) as c (store text, day timestamptz, differing bigint)
on conflict (module, store, day) do update set
    checked_at = excluded.checked_at,
    -- Drift that was found is not forgotten because the next look could not tell.
    differing = coalesce(excluded.differing, nullif(k.differing, 0))
