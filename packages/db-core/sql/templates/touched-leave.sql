    if isfinite(p_from) then
        -- What is sealed stays, and follows what goes: whose last day is sealed was counted there as coming back later.
{{ready}}        perform {{schema}}.empty_{{store}}();
        with gone as (
            delete from {{schema}}.{{table}} as p where p.bucket >= p_from returning {{keys}}{{forgotten_carried}}
        )
        insert into pg_temp.{{changed}} ({{keys}}, before, after{{carried}}) select {{keys}}, true, false{{carried}} from gone;
        perform {{schema}}.compute_{{store}}('-infinity', now(), 2, false);
    end if;
