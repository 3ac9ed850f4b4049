-- Which backfill of module $1 is open now: the one asked for, of [$2, $3), or an earlier one? $4 to $6: how, by whom and in which role it is asked
with made as (
    insert into core.backfill (module, range_from, range_to, done_from, asked, asked_by, asked_role)
    values ($1, $2, $3, $3, $4, $5, $6)
    on conflict (module) where finished_at is null do nothing
    returning *
)
select m.*, true as made from made as m
union all
select b.*, false from core.backfill as b where b.module = $1 and b.finished_at is null and not exists (select from made)
