drop table camp.tents;
drop table camp.stays;
