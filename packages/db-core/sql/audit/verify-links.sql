-- Do the next links of a chain hold? $1: module, $2: position before them, $3: its hash in hex, $4: how many
select
    count(*)::integer as links,
    max(link_position) as position,
    (array_agg(encode(link_hash, 'hex') order by link_position desc))[1] as hash,
    coalesce(
        jsonb_agg(
            jsonb_build_object('position', link_position, 'record', link_record_id, 'fault', fault)
            order by link_position
        ) filter (where fault is not null),
        '[]'
    ) as faults
from core.audit_links($1, $2, decode($3, 'hex'), $4)
