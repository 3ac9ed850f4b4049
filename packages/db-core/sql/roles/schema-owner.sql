-- Which of these schemas exist, and who owns them? $1: names
select nspname::text as schema, pg_get_userbyid(nspowner)::text as owner, pg_has_role(nspowner, 'usage') as own
from pg_namespace
where nspname = any ($1::text[])
order by nspname
