-- How many people joined a workspace? Somebody who joined two counts twice. Null where it is known of nobody when they did.
-- $1 from
-- $2 to
-- $3 tenants
select
    case
        when exists (
            select from workspace.workspace_members_source as m
            where m.joined_at is not null and ($3::uuid[] is null or m.workspace_id = any ($3::uuid[]))
        ) or not exists (
            select from workspace.workspace_members_source as m where $3::uuid[] is null or m.workspace_id = any ($3::uuid[])
        )
            then (
                select count(*)
                from workspace.workspace_members_source as m
                where m.joined_at >= $1::timestamptz and m.joined_at < $2::timestamptz
                    and ($3::uuid[] is null or m.workspace_id = any ($3::uuid[]))
            )
    end as value
