-- Takes back the functions of retention.

drop function core.retire_facts(text, text, name, integer);
drop function core.seal_source(text, text, name, timestamptz);
