-- Who belongs to the demo's three workspaces? ($1 seed, $2 now, $3 rows)
-- Ids can be typed: workspace 1 is 10000000-0000-4000-8000-000000000001, person 7 is 50000000-0000-4000-8000-000000000007.
insert into workspace.workspace_members (workspace_id, user_id, role, joined_at)
select
    ('10000000-0000-4000-8000-' || lpad(m.workspace::text, 12, '0'))::uuid,
    ('50000000-0000-4000-8000-' || lpad(m.person::text, 12, '0'))::uuid,
    case when m.person in (1, 31, 51) then 'owner' when m.person % 9 = 0 then 'admin' else 'member' end,
    -- one in five came within the month
    $2::timestamptz - interval '1 day' * case when m.person % 5 = 0 then 2 + m.person % 25 else 40 + m.person * 3 end
from (
    select case when p.person <= 32 then 1 when p.person <= 50 then 2 else 3 end as workspace, p.person
    from generate_series(1, 62) as p (person)
    union all
    -- who works for two
    select 2, p.person from generate_series(1, 4) as p (person)
) as m
where $1::integer is not null and $3::integer > 0
on conflict do nothing
