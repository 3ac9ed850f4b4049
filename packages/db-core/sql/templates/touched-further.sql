        -- What else does a change touch?
        insert into pg_temp.{{touched}} ({{tenant}}, bucket)
        with {{changes}}
        select distinct x.{{tenant}}, x.bucket
        from (
{{further}}
        ) as x
        where x.bucket >= p_complete_from
        on conflict do nothing;
