-- Of the people who came first in the same period: how many came back, and what do they bring?
-- $1 period
select cohort_period, cohort_date, initial_users, retention_data, ltv_estimate, avg_revenue_per_user, churn_rate
from workspace.user_cohorts
where cohort_period = $1::text
