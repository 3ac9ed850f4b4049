    -- A late copy of an erased fact does not stay.
    if tg_op in ('INSERT', 'UPDATE') and exists (select from core.tombstone as t where t.module = '{{schema}}') then
        v_maintenance := core.begin_maintenance();
{{copies}}        perform set_config('tessera.maintenance', v_maintenance, true);
    end if;
