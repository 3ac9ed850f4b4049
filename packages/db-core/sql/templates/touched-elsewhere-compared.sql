            select b.{{tenant}}, b.bucket from {{schema}}.buckets_{{store}}(p_from, p_to) as b
            where b.bucket >= p_from and b.bucket < p_to