    -- Rows of {{coarse}} find their extremes among their {{fine}} rows.
    update {{schema}}.{{rollup}} as s set
{{set_from_finer}}
    where s.ctid = any (v_lost) and s.grain = '{{coarse}}';
