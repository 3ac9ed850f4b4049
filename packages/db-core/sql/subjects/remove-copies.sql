        -- Which of these rows are about an erased person, and still are? Only they are looked up in the table.
        declare
            v_places tid[] := array({{places}});
        begin
            if cardinality(v_places) > 0 then
                delete from {{relation}} as s where s.ctid = any (v_places) and ({{still}});
            end if;
        end;
