-- Which facts of an external source did the person's figures come from? They are taken out as if their owner had deleted them.
with facts as (
    insert into {{schema}}.{{source}}_log (sign, {{names}})
    select -1, {{expressions}} from {{schema}}.{{source}}_source as f where {{match}}
    returning 1
)
select count(*) as rows from facts
