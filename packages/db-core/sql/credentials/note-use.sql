-- When were these keys last used? Locked in order, so that replicas never wait for each other in a circle.
with used as (
    select k.prefix, u.at
    from core.api_key as k
    inner join unnest($1::text[], $2::timestamptz[]) as u (prefix, at) on u.prefix = k.prefix
    where k.last_used_at is null or k.last_used_at < u.at
    order by k.prefix
    for update of k
)
update core.api_key as k set last_used_at = used.at from used where k.prefix = used.prefix
