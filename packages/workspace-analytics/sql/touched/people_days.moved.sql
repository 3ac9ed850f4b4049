-- By how much do days on which people came to be there, or are no more, move the figures of these days and of the active ones next to them?
with changed as (
    select c.workspace_id, c.user_id, c.bucket, c.before, c.after
    from changed_user_days as c
    where c.before <> c.after
),
-- Beyond the days next to them everything is as it was, and falls out of the difference.
near as (
    select d.workspace_id, d.user_id, d.bucket, bool_and(d.before) as before, bool_and(d.after) as after
    from (
        select * from changed
        union all
        select c.workspace_id, c.user_id, x.bucket, true, true
        from changed as c
        cross join lateral (
            (
                select b.bucket from workspace.user_days as b
                where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket order by b.bucket desc limit 1
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
    ) as d
    group by d.workspace_id, d.user_id, d.bucket
)
select s.workspace_id, s.bucket, s.sign as active_users,
    s.sign * (s.last is null)::integer as new_users,
    s.sign * (s.last is null or s.last < s.bucket - interval '144 hours')::integer as begun_7,
    s.sign * (s.next is null or s.next > s.bucket + interval '144 hours')::integer as ended_7,
    s.sign * (s.last is null or s.last < s.bucket - interval '696 hours')::integer as begun_30,
    s.sign * (s.next is null or s.next > s.bucket + interval '696 hours')::integer as ended_30
from (
    select d.workspace_id, d.bucket, w.sign, lag(d.bucket) over person as last, lead(d.bucket) over person as next
    from near as d
    cross join (values (-1), (1)) as w (sign)
    where case w.sign when 1 then d.after else d.before end
    window person as (partition by w.sign, d.workspace_id, d.user_id order by d.bucket)
) as s
