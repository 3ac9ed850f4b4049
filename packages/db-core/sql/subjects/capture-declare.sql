declare
    -- Has anybody been erased here? Nearly always not, and nothing more is asked.
    v_tombstones boolean;
    v_maintenance text;
