-- Makes the rows of {{schema}}.{{rollup}} over all time anew, as the sum of their {{fine}} rows: those of the keys in the temporary
-- table {{rollup}}_touched. Rows older than the source's retention are among them, so that nothing sealed is lost.
create or replace function {{schema}}.fold_{{rollup}}() returns void
language plpgsql set search_path = pg_catalog, pg_temp set jit = off set work_mem = '64MB'
as $fold$
begin
    delete from {{schema}}.{{rollup}} as s using pg_temp.{{rollup}}_touched as t where s.grain = 'all' and {{s_equals_t}};
{{fold_presence}}    insert into {{schema}}.{{rollup}} ({{columns}})
    select {{s_own_keys}}, 'all', '-infinity', sum(s.fact_count){{folded_measures}}
    from {{schema}}.{{rollup}} as s{{counted_presence}}
    where s.grain = '{{fine}}' and ({{s_own_keys}}) in (select {{own_keys}} from pg_temp.{{rollup}}_touched)
    group by {{s_own_keys}};
end
$fold$;
revoke all on function {{schema}}.fold_{{rollup}}() from public;
