        -- What else does a change touch?
        insert into pg_temp.{{touched}} ({{tenant}}, bucket, place)
        with {{changes}}
        select distinct x.{{tenant}}, x.bucket, {{place}}
        from (
{{further}}
        ) as x{{young_enough}}
        on conflict ({{tenant}}, bucket, place) do update set grown = false;
