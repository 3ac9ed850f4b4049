-- Takes the sources of the classroom module away.
drop table classroom.system_health_samples;
drop table classroom.educational_metrics;
drop table classroom.group_metrics;
drop table classroom.session_metrics;
drop table classroom.student_groups;
drop table classroom.classroom_sessions;
