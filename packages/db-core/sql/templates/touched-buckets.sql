-- Which tenants and buckets of [p_from, p_to) does {{schema}}.{{store}} have rows of, whatever the time of the facts that they come from?
create or replace function {{schema}}.buckets_{{store}}(p_from timestamptz, p_to timestamptz)
returns table ({{tenant}} {{plain_tenant_type}}, bucket timestamptz)
language sql stable set search_path = pg_catalog, pg_temp set jit = off
as $buckets$
{{definition}}
$buckets$;
revoke all on function {{schema}}.buckets_{{store}}(timestamptz, timestamptz) from public;

