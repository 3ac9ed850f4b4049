-- What has to go so that the module has no sources?
drop table consciousness.consciousness_traces;
