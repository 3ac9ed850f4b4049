-- Does an index of table $1 lead with column $2, or with expression $3 over it, for all rows? Builds, backfills and comparisons walk along it.
select exists (
    select from pg_index as i
    left join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = $1::regclass and i.indisvalid and i.indpred is null
        and case
            when $3::text is null then a.attname = $2
            -- PostgreSQL prints the expression in its own way: casts, brackets, quotes and capitals do not count
            else translate(lower(replace(pg_get_indexdef(i.indexrelid, 1, false), '::text', '')), ' ()"', '')
                = translate(lower(replace($3, '::text', '')), ' ()"', '')
        end
) as found
