-- By how much do people who came to be there on one day move the figures of it and of their next active day? (Where it is their first
-- day now, the next one is computed again.)
select m.*
from (
    select c.*, count(*) over (partition by c.workspace_id, c.user_id) = 1 and c.after as moves,
        date_trunc('week', c.bucket, 'UTC') as week, date_trunc('month', c.bucket, 'UTC') as month
    from changed_user_days as c
    where c.before <> c.after
) as c
cross join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id order by b.bucket limit 1
) as f
-- An active day before it in its week or month.
left join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket and b.bucket >= least(c.week, c.month)
    order by b.bucket desc limit 1
) as p on true
left join lateral (
    select a.bucket, date_trunc('week', a.bucket, 'UTC') as week, date_trunc('month', a.bucket, 'UTC') as month
    from workspace.user_days as a
    where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket
        -- Nothing comes after the present day.
        and c.bucket < date_trunc('day', $through, 'UTC')
    order by a.bucket limit 1
) as n on true
cross join lateral (
    values
        (
            c.workspace_id, c.bucket, f.bucket, 1,
            (p.bucket is null or p.bucket < c.week)::integer, (p.bucket is null or p.bucket < c.month)::integer
        ),
        (
            c.workspace_id, n.bucket, f.bucket, 0,
            (c.bucket < n.week)::integer - (p.bucket is null or p.bucket < n.week)::integer,
            (c.bucket < n.month)::integer - (p.bucket is null or p.bucket < n.month)::integer
        )
) as m (workspace_id, bucket, first_day, active_users, first_in_week, first_in_month)
where c.moves and m.bucket is not null
