-- Takes back the audit log.

drop function core.cut_audit(text, timestamptz, integer);
drop function core.seal_audit(integer);
drop function core.audit_links(text, bigint, bytea, integer);
drop function core.audit_start(text);
drop function core.forget_in_audit(text);
drop function core.append_audit(jsonb);
drop function core.audit_canonical(core.audit_log);
drop table core.audit_lock;
drop table core.audit_head;
drop table core.audit_seal;
drop table core.audit_pending;
drop table core.audit_name;
drop table core.audit_log;
drop function core.refuse_audit_change();
drop function core.note_audit();
