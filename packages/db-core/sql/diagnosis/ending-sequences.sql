-- Which sequences of the schemas $1 have used more than four fifths of their numbers?
select s.schemaname as schema, format('%I.%I', s.schemaname, s.sequencename) as sequence,
    round(100.0 * s.last_value / s.max_value, 1)::double precision as used_percent, s.data_type::text as type
from pg_sequences as s
where s.schemaname = any ($1::text[]) and not s.cycle and s.increment_by > 0 and s.last_value > 0.8 * s.max_value
order by 2
