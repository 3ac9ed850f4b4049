-- Who uses the automations in the demo? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

named (n, id, name, plan) as (
    values
        (1, 'org_acme', 'Acme GmbH', 'enterprise'),
        (2, 'org_northwind', 'Northwind Trading', 'enterprise'),
        (3, 'org_helios', 'Helios Energy', 'enterprise'),
        (4, 'org_lumen', 'Lumen Health', 'enterprise'),
        (5, 'org_brightside', 'Brightside Retail', 'pro'),
        (6, 'org_kestrel', 'Kestrel Logistics', 'pro'),
        (7, 'org_meridian', 'Meridian Finance', 'pro'),
        (8, 'org_orchard', 'Orchard Media', 'pro'),
        (9, 'org_polaris', 'Polaris Robotics', 'pro'),
        (10, 'org_quill', 'Quill & Partners', 'pro'),
        (11, 'org_riverbend', 'Riverbend Hotels', 'pro'),
        (12, 'org_sablewood', 'Sablewood Furniture', 'starter'),
        (13, 'org_tidewater', 'Tidewater Charters', 'starter'),
        (14, 'org_umber', 'Umber Coffee', 'starter'),
        (15, 'org_verdant', 'Verdant Gardens', 'starter'),
        (16, 'org_willow', 'Willow Dental', 'starter'),
        (17, 'org_xenia', 'Xenia Travel', 'starter'),
        (18, 'org_yarrow', 'Yarrow Bakery', 'starter'),
        (19, 'org_zephyr', 'Zephyr Cycling', 'starter'),
        (20, 'org_ashgrove', 'Ashgrove School', 'starter')
)

insert into action.organizations (organization_id, id, name, plan)
select named.id, named.id, named.name, named.plan
from named
cross join input
where input.rows > 0
on conflict do nothing
