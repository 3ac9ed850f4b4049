    -- Rows over all time, which the empty range before all days asks for, must be what their {{fine}} rows sum up to.
    if p_to > '-infinity' then
        return v_differing;
    end if;
    return v_differing + (
        select count(*)
        from (
            select {{own_keys}}, {{columns}} from {{schema}}.{{rollup}} where grain = 'all'
        ) as a
        full join (
            select {{own_keys}}, {{summed}}
            from {{schema}}.{{rollup}} where grain = '{{fine}}' group by {{own_keys}}
        ) as s using ({{own_keys}})
        where ({{a_columns}}) is distinct from ({{s_columns}})
    );
