        -- Which of these rows name an erased person?
        update {{relation}} as s set {{nulls}} from {{rows}} as f where {{s_equals_f}} and ({{s_name_goes}});
