-- By how much do days on which people came to be there, or are no more, move the figures of these days and of the next active ones? Where
-- the first day is another one now, all days of that person move from one cohort to the other.
with changed as materialized (
    select c.workspace_id, c.user_id, c.bucket, c.before, c.after, f.bucket as first_now, coalesce(w.bucket, f.bucket) as first_before,
        w.user_id is not null as moves
    from changed_user_days as c
    left join lateral (
        select f.bucket from workspace.first_days as f where f.workspace_id = c.workspace_id and f.user_id = c.user_id offset 0
    ) as f on true
    left join (
        select workspace_id, user_id, max(bucket) filter (where before) as bucket from changed_first_days group by workspace_id, user_id
    ) as w on w.workspace_id = c.workspace_id and w.user_id = c.user_id
    where c.before <> c.after
),
-- Beyond the days next to them everything is as it was, and falls out of the difference.
near as (
    select d.workspace_id, d.user_id, d.bucket, bool_and(d.before) as before, bool_and(d.after) as after, d.first_now, d.first_before
    from (
        select c.workspace_id, c.user_id, c.bucket, c.before, c.after, c.first_now, c.first_before from changed as c
        union all
        select c.workspace_id, c.user_id, x.bucket, true, true, c.first_now, c.first_before
        from changed as c
        cross join lateral (
            (
                select b.bucket from workspace.user_days as b
                where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket
                    and b.bucket >= least(date_trunc('week', c.bucket, 'UTC'), date_trunc('month', c.bucket, 'UTC'))
                order by b.bucket desc limit 1
            )
            union all
            (
                select a.bucket from workspace.user_days as a
                where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket
                    -- Nothing comes after the present day.
                    and c.bucket < date_trunc('day', $through, 'UTC')
                order by a.bucket limit 1
            )
        ) as x
        union all
        select u.workspace_id, u.user_id, u.bucket, true, true, c.first_now, c.first_before
        from (select distinct workspace_id, user_id, first_now, first_before from changed where moves) as c
        cross join lateral (
            select u.* from workspace.user_days as u where u.workspace_id = c.workspace_id and u.user_id = c.user_id offset 0
        ) as u
    ) as d
    group by d.workspace_id, d.user_id, d.bucket, d.first_now, d.first_before
)
select s.workspace_id, s.bucket, s.first_day, s.sign as active_users,
    s.sign * (s.last is null or s.last < date_trunc('week', s.bucket, 'UTC'))::integer as first_in_week,
    s.sign * (s.last is null or s.last < date_trunc('month', s.bucket, 'UTC'))::integer as first_in_month
from (
    select d.workspace_id, d.bucket, w.sign, case w.sign when 1 then d.first_now else d.first_before end as first_day,
        lag(d.bucket) over (partition by w.sign, d.workspace_id, d.user_id order by d.bucket) as last
    from near as d
    cross join (values (-1), (1)) as w (sign)
    where case w.sign when 1 then d.after else d.before end
) as s
