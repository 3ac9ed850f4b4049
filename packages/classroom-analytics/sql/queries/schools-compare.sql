-- How do schools compare over the window, told to those outside of them?
-- $1 ids
-- $2 from
-- $3 to
-- $4 exported
-- $5 tenants
select c.*
from classroom.compare_schools(
    case
        when $1::text is not null then array(
            select trim(i) from unnest(string_to_array($1::text, ',')) as i
            where trim(i) <> '' and ($5::text[] is null or trim(i) = any ($5::text[]))
        )
        else $5::text[]
    end,
    $2::timestamptz, $3::timestamptz,
    -- what leaves the installation tells of ten at least
    case when $4::boolean then 10 else 5 end
) as c
