-- Who was active on each day, in which of its 96 quarter hours, and what did that person's runs cost?
select f.workspace_id, f.bucket, f.user_id, bit_or(set_bit(repeat('0', 96)::bit(96), f.quarter, 1)) as quarters, sum(f.credits) as credits
from (
    select t.workspace_id, t.bucket, a.user_id, floor(date_part('epoch', a.created_at - t.bucket) / 900)::integer as quarter,
        0::numeric as credits
    from touched as t
    join workspace.user_activity_source as a
        on a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
    where a.created_at >= $from and a.created_at < $until and a.user_id is not null
    union all
    select t.workspace_id, t.bucket, r.user_id, floor(date_part('epoch', r.started_at - t.bucket) / 900)::integer,
        coalesce(r.credits_consumed, 0)
    from touched as t
    join workspace.agent_runs_source as r
        on r.workspace_id = t.workspace_id and r.started_at >= t.bucket and r.started_at < t.until
    where r.started_at >= $from and r.started_at < $until and r.user_id is not null
) as f
group by f.workspace_id, f.bucket, f.user_id
