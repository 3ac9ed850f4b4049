-- How much more did the runs of each person cost, by that person's first day? Where that is another one now, all that the person spent
-- moves from one cohort to the other.
with changed as materialized (
    select c.workspace_id, c.user_id, c.bucket, c.old_credits, c.new_credits, f.bucket as first_now,
        coalesce(w.bucket, f.bucket) as first_before, w.user_id is not null as moves
    from changed_user_days as c
    left join lateral (
        select f.bucket from workspace.first_days as f where f.workspace_id = c.workspace_id and f.user_id = c.user_id offset 0
    ) as f on true
    left join (
        select workspace_id, user_id, max(bucket) filter (where before) as bucket from changed_first_days group by workspace_id, user_id
    ) as w on w.workspace_id = c.workspace_id and w.user_id = c.user_id
    where coalesce(c.new_credits, 0) <> coalesce(c.old_credits, 0) or w.user_id is not null
)
select c.workspace_id, c.bucket, c.first_before as first_day, -c.old_credits as credits from changed as c where c.old_credits <> 0
union all
select c.workspace_id, c.bucket, c.first_now, c.new_credits from changed as c where c.new_credits <> 0
union all
select u.workspace_id, u.bucket, d.first_day, w.sign * u.credits
from (select distinct workspace_id, user_id, first_now, first_before from changed where moves) as c
cross join lateral (
    select u.* from workspace.user_days as u
    where u.workspace_id = c.workspace_id and u.user_id = c.user_id and u.credits <> 0 offset 0
) as u
left join changed as o on o.workspace_id = u.workspace_id and o.user_id = u.user_id and o.bucket = u.bucket
cross join (values (-1), (1)) as w (sign)
cross join lateral (select case w.sign when 1 then c.first_now else c.first_before end as first_day) as d
where o.user_id is null
