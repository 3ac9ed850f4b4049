-- Which activity reached the demo days after it happened? ($1 seed, $2 now, $3 rows)
insert into workspace.user_activity (
    workspace_id, id, user_id, event_type, event_name, page_path, session_id, ip_address, user_agent, referrer, metadata, created_at
)
select
    a.workspace_id, md5(a.id || ' late')::uuid, a.user_id, a.event_type, a.event_name, a.page_path,
    -- a laptop that was offline sends what it kept one to six days before
    md5(a.session_id || ' late')::uuid, a.ip_address, a.user_agent, a.referrer, a.metadata || '{"offline": true}',
    a.created_at - interval '1 day' * (1 + (hashtextextended(a.id::text, $1::integer) & 5))
from workspace.user_activity as a
where a.created_at > $2::timestamptz - interval '20 days' and a.session_id is not null and $3::integer > 0
    and a.event_type in ('page_view', 'feature_use', 'error') and (hashtextextended(a.id::text, $1::integer + 1) & 255) < 4
on conflict do nothing
