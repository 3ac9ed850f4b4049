-- How many people were active in each hour of a day? Each looks at its four quarters of half a day, as bits of a whole number: one
-- pass over the people, where a row for each of them and hour would take four times as long.
select d.workspace_id, d.bucket, n.first + n.at::integer - 1 as hour, n.active_users
from (
    select
        u.workspace_id, u.bucket,
        array[
            count(*) filter (where u.morning & (15::bigint << 44) <> 0), count(*) filter (where u.morning & (15::bigint << 40) <> 0),
            count(*) filter (where u.morning & (15::bigint << 36) <> 0), count(*) filter (where u.morning & (15::bigint << 32) <> 0),
            count(*) filter (where u.morning & (15::bigint << 28) <> 0), count(*) filter (where u.morning & (15::bigint << 24) <> 0),
            count(*) filter (where u.morning & (15::bigint << 20) <> 0), count(*) filter (where u.morning & (15::bigint << 16) <> 0),
            count(*) filter (where u.morning & (15::bigint << 12) <> 0), count(*) filter (where u.morning & (15::bigint << 8) <> 0),
            count(*) filter (where u.morning & (15::bigint << 4) <> 0), count(*) filter (where u.morning & 15 <> 0)
        ] as morning,
        array[
            count(*) filter (where u.afternoon & (15::bigint << 44) <> 0), count(*) filter (where u.afternoon & (15::bigint << 40) <> 0),
            count(*) filter (where u.afternoon & (15::bigint << 36) <> 0), count(*) filter (where u.afternoon & (15::bigint << 32) <> 0),
            count(*) filter (where u.afternoon & (15::bigint << 28) <> 0), count(*) filter (where u.afternoon & (15::bigint << 24) <> 0),
            count(*) filter (where u.afternoon & (15::bigint << 20) <> 0), count(*) filter (where u.afternoon & (15::bigint << 16) <> 0),
            count(*) filter (where u.afternoon & (15::bigint << 12) <> 0), count(*) filter (where u.afternoon & (15::bigint << 8) <> 0),
            count(*) filter (where u.afternoon & (15::bigint << 4) <> 0), count(*) filter (where u.afternoon & 15 <> 0)
        ] as afternoon
    from touched as t
    cross join lateral (
        select
            u.workspace_id, u.bucket, substring(u.quarters from 1 for 48)::bit(48)::bigint as morning,
            substring(u.quarters from 49 for 48)::bit(48)::bigint as afternoon
        from workspace.user_days as u where u.workspace_id = t.workspace_id and u.bucket = t.bucket offset 0
    ) as u
    group by u.workspace_id, u.bucket
) as d
cross join lateral (
    select 0 as first, m.* from unnest(d.morning) with ordinality as m (active_users, at)
    union all
    select 12, a.* from unnest(d.afternoon) with ordinality as a (active_users, at)
) as n
where n.active_users > 0
