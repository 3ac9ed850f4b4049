        (
            with kept as (
                select {{columns}} from {{schema}}.{{table}} where bucket >= p_from and bucket < p_to{{young}}
            ),
            defined as (
                select {{columns}}
                from (
{{definition}}
                ) as d
                where bucket >= p_from and bucket < p_to{{young}}
            )
            select count(distinct ({{primary_key}}))
            from ((select * from kept except select * from defined) union all (select * from defined except select * from kept)) as x
        )
