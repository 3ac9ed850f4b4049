-- Takes away what makes partitioned tables ready for facts; those that are there go with their modules.
drop function core.partition_facts(regclass);
drop function core.protect_inner(regclass);
