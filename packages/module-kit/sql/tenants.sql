-- Which tenants may the caller choose, by name?
-- {{tenants}}: all that may be chosen, as id; {{names}}: what they are called, as id and name
-- $1 own tenants (null: all that have rows), $2 text in name or id, $3 and $4 name and id that the page begins after, $5 limit
with chosen as (
    {{tenants}}
),
named as (
    select c.id, n.name, lower(coalesce(n.name, c.id)) collate "C" as sorted_by
    from chosen as c
    left join (
        {{names}}
    ) as n on n.id = c.id
    where $1::text[] is null or c.id = any ($1)
)
select n.id, n.name, n.sorted_by
from named as n
where ($2::text is null or strpos(lower(n.id), lower($2)) > 0 or strpos(lower(n.name), lower($2)) > 0)
    and ($3::text is null or (n.sorted_by, n.id collate "C") > ($3, $4))
order by n.sorted_by, n.id collate "C"
limit $5
