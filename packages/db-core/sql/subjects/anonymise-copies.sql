        -- Which of these rows name an erased person, and still do? An update of none would call this capture again, without end.
        declare
            v_places tid[] := array({{places}});
        begin
            if cardinality(v_places) > 0 then
                update {{relation}} as s set {{nulls}} where s.ctid = any (v_places) and ({{still}});
            end if;
        end;
