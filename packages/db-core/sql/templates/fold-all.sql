    -- The row over all time is the sum of its {{fine}} rows, those beyond the source's retention included.
    insert into pg_temp.{{rollup}}_touched
    select distinct {{own_keys}} from {{schema}}.{{rollup}} where grain = '{{fine}}' and bucket >= p_from and bucket < p_to;
    delete from {{schema}}.{{rollup}} as s using pg_temp.{{rollup}}_touched as t where s.grain = 'all' and {{s_equals_t}};
{{fold_presence}}    insert into {{schema}}.{{rollup}} ({{columns}})
    select {{s_own_keys}}, 'all', '-infinity', sum(s.fact_count){{folded_measures}}
    from {{schema}}.{{rollup}} as s
    where s.grain = '{{fine}}' and ({{s_own_keys}}) in (select {{own_keys}} from pg_temp.{{rollup}}_touched)
    group by {{s_own_keys}};
