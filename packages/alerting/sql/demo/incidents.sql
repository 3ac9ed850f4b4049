-- Which incidents has the demo had? $1 seed, $2 now, $3 incidents
with input as (
    select $1::integer as seed, $2::timestamptz as now, greatest($3::integer, 8) as n
),
drawn as (
    select i.seed, i.now, r.owner, r.id as rule_id, r.name, r.threshold_value, r.condition, r.group_by_tenant, r.notification_channels, g.n,
        (hashtextextended('minute ' || g.n, i.seed) & 65535) / 65536.0 as u_time,
        (hashtextextended('length ' || g.n, i.seed) & 65535) / 65536.0 as u_length,
        (hashtextextended('value ' || g.n, i.seed) & 65535) / 65536.0 as u_value
    from input as i
    join lateral (
        select a.*, row_number() over (order by a.name, a.owner) - 1 as place, count(*) over () as rules
        from alerts.alert_rules as a where a.created_by = 'demo'
    ) as r on true
    cross join lateral generate_series(1, least(i.n, 1000)) as g (n)
    where g.n % r.rules = r.place
),
timed as (
    select d.*, date_trunc('minute', d.now - (1.2 + 28.5 * d.u_time) * interval '24 hours') as triggered_at,
        (10 + floor(110 * d.u_length * d.u_length)) * interval '1 minute' as length
    from drawn as d
)
insert into alerts.alert_history (
    owner, id, rule_id, rule_name, tenant, triggered_at, resolved_at, metric_value, threshold_value, evaluation_context,
    notifications_sent, notification_status, notified_by, acknowledged_by, acknowledged_at
)
select
    t.owner, v.id, t.rule_id, t.name, case when t.group_by_tenant then 'org_helios' else '' end, t.triggered_at, t.triggered_at + t.length,
    round((t.threshold_value * case t.condition when 'less_than' then 1 - 0.3 * t.u_value else 1 + 0.8 * t.u_value end)::numeric, 2),
    t.threshold_value, jsonb_build_object('module', 'action', 'condition', t.condition, 'source', 'view'),
    case when t.notification_channels = '{}' then 0 else 2 end,
    case when t.notification_channels = '{}' then null when t.n % 5 = 0 then 'acknowledged' else 'sent' end,
    v.id,
    case when t.notification_channels <> '{}' and t.n % 5 = 0 then 'demo' end,
    case when t.notification_channels <> '{}' and t.n % 5 = 0 then t.triggered_at + interval '4 minutes' end
from timed as t
cross join lateral (select md5(format('demo incident %s %s', t.seed, t.n))::uuid as id) as v
on conflict (owner, id) do nothing
