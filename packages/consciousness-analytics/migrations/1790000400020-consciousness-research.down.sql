-- Takes releases and their ledger away; keys stay where they are and open nothing any more.
drop view consciousness.analytics_anonymized_traces;
drop table consciousness.research_release_traces;
drop table consciousness.research_releases;
