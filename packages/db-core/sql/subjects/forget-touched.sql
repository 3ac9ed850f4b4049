-- Where does {{schema}}.{{table}} still name the person? Those rows go, and are noted as changed.
with gone as (
    delete from {{schema}}.{{table}} as p where {{match}} returning {{keys}}{{forgotten_carried}}
),
noted as (
    insert into pg_temp.{{changed}} ({{keys}}, before, after{{carried}}) select {{keys}}, true, false{{carried}} from gone
)
select count(*) as rows, array(select distinct bucket::text from gone) as buckets from gone
