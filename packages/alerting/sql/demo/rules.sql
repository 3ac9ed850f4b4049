-- Which rules does the demo have? $1 seed, $2 now, $3 incidents
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as n
)
insert into alerts.alert_rules (
    owner, id, name, description, module, metric_type, condition, threshold_value, recovery_value, evaluation_window_minutes, for_minutes,
    min_samples, group_by_tenant, notification_channels, notification_recipients, created_by, created_at
)
select
    r.owner, md5(format('demo rule %s %s', i.seed, r.name || r.owner))::uuid, r.name, r.description, 'action', r.metric, r.condition, r.threshold,
    r.recovery, r.minutes, r.for_minutes, r.samples, r.by_tenant,
    case when r.mail is null then '{}'::text[] else array['email'] end,
    case when r.mail is null then '{}'::jsonb else jsonb_build_object('email', jsonb_build_array(r.mail)) end,
    'demo', i.now - interval '31 days'
from input as i
cross join (values
    ('organizations:org_acme', 'Success rate is low', 'Fewer than nine of ten actions succeed', 'success_rate', 'less_than', 90, 93, 60, 5, 20, false, 'ops@acme.example'),
    ('organizations:org_acme', 'Actions are slow', 'One of twenty actions takes more than 5 s', 'p95_duration_ms', 'greater_than', 5000, 4000, 120, 0, 20, false, 'ops@acme.example'),
    ('organizations:org_helios', 'Many failures', 'More than 15 actions failed within an hour', 'failed_actions', 'greater_than', 15, 10, 60, 0, 0, false, null),
    ('platform', 'Success rate of an organization', 'Of each organization by itself', 'success_rate', 'less_than', 80, 85, 360, 0, 30, true, null)
) as r (owner, name, description, metric, condition, threshold, recovery, minutes, for_minutes, samples, by_tenant, mail)
on conflict (owner, id) do nothing
