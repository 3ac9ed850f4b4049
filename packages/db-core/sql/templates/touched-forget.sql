    -- Where the facts are still there nothing would be forgotten, and counting again needs everybody.
    delete from {{schema}}.{{table}} as s
    where s.bucket <= least(p_through - interval '{{keep}}', core.sealed_before('{{schema}}', '{{sources}}') - core.grain_width('{{grain}}')){{unless}};
