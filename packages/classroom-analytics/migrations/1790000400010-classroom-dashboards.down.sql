drop function classroom.compare_schools(text[], timestamptz, timestamptz, integer);
drop function classroom.teacher_hours(text, timestamptz, timestamptz, text[]);
drop function classroom.teachers_between(text, timestamptz, timestamptz);
drop function classroom.schools_asked(text[]);
