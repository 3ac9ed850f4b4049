-- Which backfills did an erased person ask for? Takes the name away. $1: id
update core.backfill set asked_by = null where asked_by = $1 returning id
