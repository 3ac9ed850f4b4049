-- Presence rows of before, one for each key and value, become rows that list the numbers of the keys.
insert into {{numbers}} (number, {{own_keys}})
select (select coalesce(max(number), 0) from {{numbers}}) + row_number() over (order by {{own_keys}}), {{own_keys}}
from (select {{own_keys}} from pg_temp.{{sealed}} except select {{own_keys}} from {{numbers}}) as k;

insert into {{table}} ({{tenant}}, grain, bucket, subject, keys, counts)
select p.{{tenant}}, p.grain, p.bucket, p.subject, array_agg(k.number), array_agg(p.fact_count::integer)
from pg_temp.{{sealed}} as p
join {{numbers}} as k on {{k_equals_p}}
group by p.{{tenant}}, p.grain, p.bucket, p.subject;
