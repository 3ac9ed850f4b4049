        -- Buckets that are older than the table before keeps its rows were read again: all of them is there now.
        if p_first <= 1 then
            insert into pg_temp.{{touched}} ({{tenant}}, bucket, place)
            select t.{{tenant}}, t.bucket, {{place}} from pg_temp.{{touched}} as t
            where t.place = 0 and t.bucket <= p_through - interval '{{keep}}'
            on conflict ({{tenant}}, bucket, place) do nothing;
        end if;
