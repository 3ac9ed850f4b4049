-- Does an index of table $1 lead with column $2, for all rows? Builds, backfills and comparisons walk along it.
select exists (
    select from pg_index as i
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = $1::regclass and i.indisvalid and i.indpred is null and a.attname = $2
) as found
