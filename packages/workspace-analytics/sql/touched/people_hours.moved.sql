-- In which hours were people active who had not been, or are no more? Mostly one quarter of an hour is another one; else the hours
-- from the first one on are looked at.
select c.workspace_id, c.bucket, h.hour,
    (substring(c.now from 4 * h.hour + 1 for 4) <> B'0000')::integer
        - (substring(c.was from 4 * h.hour + 1 for 4) <> B'0000')::integer as active_users
from (
    select d.workspace_id, d.bucket, d.was, d.now, d.was # d.now as other, position(B'1' in d.was # d.now) as at
    from (
        select c.workspace_id, c.bucket, coalesce(c.old_quarters, repeat('0', 96)::bit(96)) as was,
            coalesce(c.new_quarters, repeat('0', 96)::bit(96)) as now
        from changed_user_days as c
        where c.old_quarters is distinct from c.new_quarters
    ) as d
) as c
cross join lateral generate_series((c.at - 1) / 4, case when position(B'1' in c.other << c.at) = 0 then (c.at - 1) / 4 else 23 end) as h (hour)
