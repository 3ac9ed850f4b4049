    delete from {{schema}}.{{table}} as s
    where s.bucket <= core.sealed_before('{{schema}}', '{{sources}}') - core.grain_width('{{grain}}');
