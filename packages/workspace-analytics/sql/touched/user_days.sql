-- Who was active on each day, in which of its 96 quarter hours, and what did that person's runs cost?
select q.workspace_id, q.bucket, q.user_id,
    bit_or(set_bit(repeat('0', 96)::bit(96), q.quarter, 1)) as quarters, sum(q.credits) as credits
from (
    select t.workspace_id, t.bucket, f.user_id, f.quarter, sum(f.credits) as credits
    from touched as t
    cross join lateral (
        select a.user_id, floor(date_part('epoch', a.created_at - t.bucket) / 900)::integer as quarter, 0::numeric as credits
        from workspace.user_activity_source as a
        where a.workspace_id = t.workspace_id and a.created_at >= t.bucket and a.created_at < t.until
        union all
        select r.user_id, floor(date_part('epoch', r.started_at - t.bucket) / 900)::integer, r.credits_consumed
        from workspace.agent_runs_source as r
        where r.workspace_id = t.workspace_id and r.started_at >= t.bucket and r.started_at < t.until
    ) as f
    where f.user_id is not null
    group by t.workspace_id, t.bucket, f.user_id, f.quarter
) as q
group by q.workspace_id, q.bucket, q.user_id
