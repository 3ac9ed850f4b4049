-- Takes back what was kept of backfills.

drop table core.backfill;
