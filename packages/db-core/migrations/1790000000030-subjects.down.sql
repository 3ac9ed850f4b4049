-- Erased persons are forgotten for good with their key: what comes back then is not noticed any more.
drop table core.tombstone;
drop function core.subject_digest(text);
drop table core.subject_key;
drop function core.hmac_pad(bytea, integer);
