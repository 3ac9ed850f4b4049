-- Which stores and days of module $1 are to be compared next, $2 of them? Days that differed come first; else what was not looked
-- at for long, newer days sooner: every day gets its turn. Day null: the rows over all time.
with today as (
    select core.bucket(statement_timestamp(), '1d') as day
),
span as (
    select s.store, s.kind, t.day as today, core.bucket(
        greatest(
            coalesce(core.oldest_fact(s.module, s.source), t.day), s.complete_from, core.sealed_before(s.module, s.sources),
            statement_timestamp() - s.keep, t.day - interval '3660 days'
        ),
        '1d'
    ) as first_day
    from core.store_state as s
    cross join today as t
    where s.module = $1 and s.complete_from < 'infinity'
        and exists (select from core.view_state as v where v.module = s.module and s.store = any (v.stores))
),
candidate as (
    select store, today, d.day, extract(epoch from today - d.day) / 86400 as days_ago
    from span
    cross join lateral generate_series(first_day, today, interval '24 hours') as d (day)
    union all
    select store, today, '-infinity', 7 from span where kind = 'rollup'
)
select c.store, nullif(c.day, '-infinity') as day
from candidate as c
left join core.drift_check as k on k.module = $1 and k.store = c.store and k.day = c.day
order by
    coalesce(k.differing > 0, false) desc,
    coalesce(extract(epoch from statement_timestamp() - k.checked_at), 30 * 86400) / (7 + c.days_ago) desc,
    c.day desc, c.store
limit $2
