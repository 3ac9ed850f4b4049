-- Takes back the audit log.

drop function core.forget_in_audit(text);
drop function core.append_audit(jsonb);
drop table core.audit_pending;
drop table core.audit_name;
drop table core.audit_log;
drop function core.refuse_audit_change();
drop function core.note_audit();
