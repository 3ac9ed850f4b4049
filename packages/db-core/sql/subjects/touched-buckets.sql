-- Which buckets of {{rollup}} were the person's facts in? Asked while what is taken out waits in the log.
select distinct g.grain || ' ' || core.bucket(f.{{time}}, g.grain) as bucket
from {{schema}}.{{source}}_log as f
{{lateral}}
cross join unnest('{{grains}}'::text[]) as g (grain)
where f.sign < 0 and {{match}} and f.{{time}} >= greatest(
    (select s.complete_from from core.store_state as s where s.module = '{{schema}}' and s.store = '{{rollup}}'),
    (select c.sealed_before from core.source_state as c where c.module = '{{schema}}' and c.source = '{{source}}')
) and ({{where}})
