-- How many paid on each day, and how much?
select d.tenant_id, d.bucket, count(*) as payers, sum(d.paid) as paid
from touched as t
join club.person_days as d on d.tenant_id = t.tenant_id and d.bucket = t.bucket
where d.paid > 0
group by d.tenant_id, d.bucket
