-- How many more paid on each day, and how much more?
select c.tenant_id, c.bucket, (coalesce(c.new_paid, 0) > 0)::integer - (coalesce(c.old_paid, 0) > 0)::integer as payers,
    coalesce(c.new_paid, 0) - coalesce(c.old_paid, 0) as paid
from changed_person_days as c
