-- Before which moment are source rows gone, so that what is stored is the record? Null: before none
-- $1 module, $2 sources
select to_char(max(s.sealed_before) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_before
from core.source_state as s
where s.module = $1 and s.source = any ($2) and isfinite(s.sealed_before)
