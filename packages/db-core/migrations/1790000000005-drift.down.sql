-- Takes back what was kept of comparisons.

drop table core.drift_check;
