-- Where is the person still counted: by facts that retention has taken away? Their number goes down there; sums stay.
with gone as (
    delete from {{schema}}.{{rollup}}_{{measure}} as p where {{match}}
    returning p.*
),
lowered as (
    select {{keys}}, count(*) as persons
    from gone as p {{each}}
    group by {{keys}}
),
changed as (
    update {{schema}}.{{rollup}} as r set {{measure}} = r.{{measure}} - l.persons
    from lowered as l
    where {{r_equals_l}}
    returning r.grain || ' ' || r.bucket as bucket
)
select (select count(*) from gone) as rows, (select count(*) from changed) as changed,
    array(select distinct bucket from changed) as buckets
