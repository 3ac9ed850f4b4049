-- Which facts of this stretch are older than their tenant keeps them? Deletes them. $1: after, $2: midnight that days are counted back from, $3: up to
delete from {{relation}} as f
where f.{{time}} > $1 and f.{{time}} <= $3 and {{over}} < {{line}}
returning f.{{tenant}}::text as tenant, f.{{key}}::text as key
