-- Which source of module $1 has no facts any more on the day that begins at $2, and from when on does it have them?
select source, to_char(sealed_before at time zone 'UTC', 'YYYY-MM-DD') as sealed_before
from core.source_state
where module = $1 and role = 'facts' and sealed_before > $2
order by core.source_state.sealed_before desc
limit 1
