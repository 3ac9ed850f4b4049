-- What did the caller do in their workspaces in the last days, newest first?
-- $1 days
-- $2 event_type
select
    workspace_id,
    id,
    event_type,
    event_name,
    page_path,
    session_id,
    host(ip_address) || '/' || masklen(ip_address) as ip_address,
    user_agent,
    referrer,
    metadata,
    created_at
from user_activity
where user_id = (select core.claim_subject_uuid())
    and created_at > now() - make_interval(days => $1::integer)
    and ($2::text is null or event_type = $2::text)
