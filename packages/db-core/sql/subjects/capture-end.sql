    -- A late copy of an erased fact does not stay.
    if v_tombstones and tg_op in ('INSERT', 'UPDATE') then
        v_maintenance := core.begin_maintenance();
{{copies}}        perform set_config('tessera.maintenance', v_maintenance, true);
    end if;
