-- By how much do people who came to be there on one day move the figures of it, and of their active days before and after it?
select m.*
from (
    select c.*, count(*) over (partition by c.workspace_id, c.user_id) = 1 and c.after as moves
    from changed_user_days as c
    where c.before <> c.after
) as c
left join lateral (
    select b.bucket from workspace.user_days as b
    where b.workspace_id = c.workspace_id and b.user_id = c.user_id and b.bucket < c.bucket order by b.bucket desc limit 1
) as p on true
left join lateral (
    select a.bucket from workspace.user_days as a
    where a.workspace_id = c.workspace_id and a.user_id = c.user_id and a.bucket > c.bucket
        -- Nothing comes after the present day.
        and c.bucket < date_trunc('day', $through, 'UTC')
    order by a.bucket limit 1
) as n on true
cross join lateral (
    select
        (p.bucket is null)::integer as is_first,
        -- Do 7 (30) days of being seen begin with this day, and did they with the next one before? As for their end.
        (p.bucket is null or p.bucket < c.bucket - interval '144 hours')::integer as begins_7,
        (p.bucket is null or p.bucket < n.bucket - interval '144 hours')::integer as began_7,
        (n.bucket is null or n.bucket > c.bucket + interval '144 hours')::integer as ends_7,
        (n.bucket is null or n.bucket > p.bucket + interval '144 hours')::integer as ended_7,
        (p.bucket is null or p.bucket < c.bucket - interval '696 hours')::integer as begins_30,
        (p.bucket is null or p.bucket < n.bucket - interval '696 hours')::integer as began_30,
        (n.bucket is null or n.bucket > c.bucket + interval '696 hours')::integer as ends_30,
        (n.bucket is null or n.bucket > p.bucket + interval '696 hours')::integer as ended_30
) as s
cross join lateral (
    values
        (c.workspace_id, c.bucket, 1, s.is_first, s.begins_7, s.ends_7, s.begins_30, s.ends_30),
        (
            c.workspace_id, p.bucket, 0, 0, 0, (c.bucket > p.bucket + interval '144 hours')::integer - s.ended_7,
            0, (c.bucket > p.bucket + interval '696 hours')::integer - s.ended_30
        ),
        (
            c.workspace_id, n.bucket, 0, -s.is_first, (c.bucket < n.bucket - interval '144 hours')::integer - s.began_7,
            0, (c.bucket < n.bucket - interval '696 hours')::integer - s.began_30, 0
        )
) as m (workspace_id, bucket, active_users, new_users, begun_7, ended_7, begun_30, ended_30)
where c.moves and m.bucket is not null
