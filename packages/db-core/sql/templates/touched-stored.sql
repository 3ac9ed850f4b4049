    insert into pg_temp.{{touched}} ({{tenant}}, bucket, place)
    select distinct s.{{tenant}}, s.bucket, 0 from {{schema}}.{{table}} as s where s.bucket >= p_from and s.bucket < p_to
    on conflict do nothing;
