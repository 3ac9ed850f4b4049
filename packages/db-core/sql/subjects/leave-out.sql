
    -- What somebody who could not know yet has written about an erased person is in no figure and does not stay. The erasing
    -- itself says that it is at work: it takes away what was counted.
    if coalesce(current_setting('tessera.erasing', true), '') <> 'on'
        and exists (select from core.tombstone as t where t.module = '{{schema}}') then
{{copies}}{{leave_rows_out}}{{leave_names_out}}    end if;
