-- Where in the table are rows of the change that name an erased person?
            select t.place
            from (select {{f_keys}} from {{rows}} as f where {{goes}} offset 0) as f
            cross join lateral (select t.ctid as place from {{relation}} as t where {{t_equals_f}} offset 0) as t
