    insert into pg_temp.{{touched}} as t ({{tenant}}, bucket, place, grown)
    select f.{{tenant}}, core.bucket(f.{{time}}, '{{grain}}'), 0, bool_and(f.sign > 0)
    from pg_temp.{{delta}} as f
    where (f.for_store is null or f.for_store = '{{store}}') and f.{{time}} >= p_complete_from{{where}}
    group by f.{{tenant}}, core.bucket(f.{{time}}, '{{grain}}')
    on conflict ({{tenant}}, bucket, place) do update set grown = t.grown and excluded.grown;
