-- Of the people who came first in the same day, week or month: how many came back, and what do they bring? docs/metrics.md says how.
with part as (
    select c.workspace_id, g.period, g.unit, g.steps,
        date_trunc(g.unit, c.first_day, 'UTC') as cohort, date_trunc(g.unit, c.bucket, 'UTC') as active_in,
        case g.unit when 'day' then c.active_users when 'week' then c.first_in_week else c.first_in_month end as people,
        coalesce(p.credits, 0) as credits
    from workspace.cohort_days as c
    left join workspace.cohort_credits as p using (workspace_id, bucket, first_day)
    cross join (
        values
            ('daily', 'day', array[1, 3, 7, 14, 30, 60, 90]), ('weekly', 'week', array[1, 2, 3, 4, 8, 12]),
            ('monthly', 'month', array[1, 2, 3, 6, 12])
    ) as g (period, unit, steps)
),
step as (
    select workspace_id, period, unit, steps, cohort, sum(people) as people, sum(credits) as credits,
        case unit
            when 'day' then extract(epoch from active_in - cohort) / 86400
            when 'week' then extract(epoch from active_in - cohort) / 604800
            else 12 * (extract(year from active_in at time zone 'UTC') - extract(year from cohort at time zone 'UTC'))
                + extract(month from active_in at time zone 'UTC') - extract(month from cohort at time zone 'UTC')
        end::integer as k,
        -- periods after the first that are over
        case unit
            when 'day' then extract(epoch from date_trunc('day', now(), 'UTC') - cohort) / 86400
            when 'week' then extract(epoch from date_trunc('week', now(), 'UTC') - cohort) / 604800
            else 12 * (extract(year from now() at time zone 'UTC') - extract(year from cohort at time zone 'UTC'))
                + extract(month from now() at time zone 'UTC') - extract(month from cohort at time zone 'UTC')
        end::integer - 1 as over
    from part
    group by workspace_id, period, unit, steps, cohort, active_in
),
cohort as (
    select workspace_id, period, unit, steps, cohort, over, sum(people) filter (where k = 0) as initial_users, sum(credits) as credits,
        sum(credits) filter (where k <= over) as credits_over, jsonb_object_agg(k, people) as people_by_step
    from step
    group by workspace_id, period, unit, steps, cohort, over
),
figure as (
    select c.*, (select workspace.revenue_per_credit()) / c.initial_users as revenue,
        case when c.over >= 1 then (c.retained ->> c.over::text)::numeric / c.initial_users end as last_retention
    from (
        -- Of erased people, days on which others are forgotten may be counted still: never more of them than there are.
        select c.*, (
            select jsonb_object_agg(k, least(coalesce((c.people_by_step ->> k::text)::numeric, 0), c.initial_users))
            from unnest(c.steps || c.over) as k
        ) as retained
        from cohort as c
        where c.initial_users > 0
    ) as c
)
select
    f.workspace_id,
    f.period as cohort_period,
    (f.cohort at time zone 'UTC')::date as cohort_date,
    f.initial_users::bigint as initial_users,
    coalesce(
        (
            select jsonb_object_agg(f.unit || '_' || k, round(100 * (f.retained ->> k::text)::numeric / f.initial_users, 2) order by k)
            from unnest(f.steps) as k
            where k <= f.over
        ),
        '{}'
    ) as retention_data,
    -- If people go on leaving as they did, 1 - r^(n + 1) of all that comes has come in the first period and the n that are over.
    case
        when f.over >= 1 and f.last_retention < 1
            then f.credits_over * f.revenue / (1 - power(f.last_retention::double precision, (f.over + 1.0) / f.over))::numeric
    end as ltv_estimate,
    f.credits * f.revenue as avg_revenue_per_user,
    round(100 * (1 - f.last_retention), 2) as churn_rate
from figure as f
