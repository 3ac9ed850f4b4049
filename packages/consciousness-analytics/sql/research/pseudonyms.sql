-- Gives persons the names that were made of them outside the database.
-- $1 numbers of persons, $2 their pseudonyms
update pg_temp.research_persons as p set anonymized_user_id = given.pseudonym
from unnest($1::bigint[], $2::text[]) as given (n, pseudonym)
where p.n = given.n
