        -- Which of these rows are about an erased person?
        delete from {{relation}} as s using {{rows}} as f where {{s_equals_f}} and ({{s_row_goes}});
