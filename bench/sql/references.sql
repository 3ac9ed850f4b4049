-- Who owns the bench's triggers? 20 organizations with 50 each.
insert into action.organizations (organization_id, id, name, plan)
select 'org_' || lpad(n::text, 2, '0'), 'org_' || lpad(n::text, 2, '0'), 'Organization ' || n, 'enterprise'
from generate_series(1, 20) as n;

insert into action.triggers (organization_id, id, user_id, name, created_at)
select 'org_' || lpad((1 + n % 20)::text, 2, '0'), 'trg_' || lpad(n::text, 4, '0'), 'usr_' || n, 'Trigger ' || n, now() - interval '40 days'
from generate_series(1, 1000) as n;
