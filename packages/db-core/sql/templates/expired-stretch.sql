-- How far does the next stretch of facts reach, and how many of them are older than their tenant keeps them?
-- $1: after, $2: midnight that days are counted back from, $3: facts that are newer than this are kept by every rule, $4: facts a stretch
select max(o.moment)::text as last, count(*) filter (where o.due) as due
from (
    select f.{{time}} as moment, {{over}} < {{line}} as due
    from {{relation}} as f
    where f.{{time}} > $1 and f.{{time}} < $3
    order by f.{{time}}
    -- facts of one moment go together
    fetch first $4 rows with ties
) as o
