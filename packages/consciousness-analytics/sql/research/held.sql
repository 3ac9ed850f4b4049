-- Which released rows are about a person?
-- $1 release, $2 pseudonyms
select t.* from consciousness.research_release_traces as t
where t.release_id = $1::uuid and t.anonymized_user_id = any ($2::text[])
order by t.created_at, t.id
