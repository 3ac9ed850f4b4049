
    -- Facts without a usable time or with a value that is no number are in no figure; they are counted instead.
    with unusable as (
        delete from pg_temp.{{delta}} as f where ({{usable}}) is not true returning f.sign
    )
    update core.source_state as s
    set skipped = s.skipped + u.skipped
    from (select sum(sign) as skipped from unusable) as u
    where s.module = '{{schema}}' and s.source = '{{source}}' and u.skipped <> 0;
