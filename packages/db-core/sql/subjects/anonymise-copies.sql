        -- Which of these rows name an erased person? An update of none would call this capture again, without end.
        if exists (select from {{relation}} as s, {{rows}} as f where {{s_equals_f}} and ({{s_name_goes}})) then
            update {{relation}} as s set {{nulls}} from {{rows}} as f where {{s_equals_f}} and ({{s_name_goes}});
        end if;
