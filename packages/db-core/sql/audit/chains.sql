-- Where does each chain begin, and where does it say that it ends? Also chains whose head is gone.
select
    m.module,
    s.start_position,
    encode(s.start_hash, 'hex') as start_hash,
    h.position as head_position,
    encode(h.hash, 'hex') as head_hash
from (
    select module from core.audit_head
    union
    select module from core.audit_seal
) as m
cross join lateral core.audit_start(m.module) as s
left join core.audit_head as h on h.module = m.module
order by m.module
