-- Which automations do the demo's organizations have? ($1 seed, $2 now, $3 rows)
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

owners as (
    select
        id,
        row_number() over (order by case plan when 'enterprise' then 1 when 'pro' then 2 else 3 end, id) as place,
        -- bigger plans own more of the 200 triggers
        case plan when 'enterprise' then 22 when 'pro' then 10 else 5 end as share
    from action.organizations
),

numbered as (
    select
        o.id as organization_id,
        row_number() over (order by o.place, g.i) as n,
        (hashtextextended(o.id || g.i, input.seed) & 1048575)::double precision / 1048576 as luck,
        input.now
    from owners o
    cross join input
    cross join lateral generate_series(1, o.share) as g (i)
)

insert into action.triggers (organization_id, id, user_id, name, enabled, created_at)
select
    organization_id,
    'trg_' || lpad(n::text, 4, '0'),
    'usr_' || (1 + n % 57),
    (array[
        'Low balance', 'New review', 'Order shipped', 'Price drop', 'Failed login', 'Stock below minimum',
        'Ticket opened', 'Payment received', 'Sensor offline', 'Weekly digest', 'Contract signed', 'Refund asked for'
    ])[1 + n % 12]
    || ' to ' || (array['REST hook', 'REST hook', 'Telegram', 'MCP tool'])[1 + n % 4]
    || ' #' || n,
    -- one in twelve is switched off
    luck >= 0.083,
    now - interval '45 days' - luck * interval '300 days'
from numbered
on conflict do nothing
