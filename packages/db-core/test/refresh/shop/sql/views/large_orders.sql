-- Which orders of the last day were large?
select tenant_id, id, at, amount
from shop.large
