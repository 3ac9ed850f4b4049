-- Takes back the chains of the audit log; the records stay.

drop function core.cut_audit(text, timestamptz, integer);
drop function core.seal_audit(integer);
drop function core.audit_links(text, bigint, bytea, integer);
drop function core.audit_start(text);
drop function core.audit_canonical(core.audit_log);
drop table core.audit_lock;
drop table core.audit_head;
drop table core.audit_seal;
