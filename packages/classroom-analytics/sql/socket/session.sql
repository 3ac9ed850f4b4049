-- Which schools, of those that the caller sees, have a session of this id?
-- $1 id of the session, $2 its school or null
select s.school_id from classroom.classroom_sessions_source as s
where s.id = $1 and ($2::text is null or s.school_id = $2)
order by s.school_id
limit 2
