    insert into pg_temp.{{touched}} ({{tenant}}, bucket, place)
    select distinct f.{{tenant}}, core.bucket(f.{{time}}, '{{grain}}'), 0
    from pg_temp.{{delta}} as f
    where (f.for_store is null or f.for_store = '{{store}}') and f.{{time}} >= p_complete_from
    on conflict do nothing;
