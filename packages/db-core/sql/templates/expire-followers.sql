-- Which rows belong to facts that are gone? Deletes them. $1: tenants, $2: keys, pair by pair
delete from {{relation}} as r
using unnest($1::text[], $2::text[]) as g (tenant, key)
where r.{{tenant}} = g.tenant::{{type}} and r.{{column}} = g.key
returning r.{{tenant}}::text as tenant
