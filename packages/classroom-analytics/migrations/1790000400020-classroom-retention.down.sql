-- Takes back what says how long schools keep their records.

drop function classroom.retire_leftovers(timestamptz);
alter table classroom.student_groups drop column stored_at;
drop table classroom.retention_rules;
drop function classroom.keep_days();
alter table classroom.options drop column keep_days;
