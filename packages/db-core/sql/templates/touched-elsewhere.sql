    insert into pg_temp.{{touched}} ({{tenant}}, bucket, place)
    select distinct b.{{tenant}}, b.bucket, 0 from {{schema}}.buckets_{{store}}(p_from, p_to) as b
    where b.bucket >= p_from and b.bucket < p_to
    on conflict do nothing;
