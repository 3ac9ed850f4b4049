-- How many days does the most patient rule keep facts, and how many the least?
select max(d.days)::integer as most, min(d.days)::integer as least
from (select r.keep_days as days from {{rules}} as r union all select o.{{option}} from {{module}}.options as o) as d
