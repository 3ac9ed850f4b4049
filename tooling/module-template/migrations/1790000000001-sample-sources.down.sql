-- What has to go so that the module owns no source tables?
drop table sample.sample_events;
