-- How many triggers are in each state of health?
-- $1 threshold
select
    count(*) filter (where success_rate < least(50, $1::double precision)) as critical,
    count(*) filter (
        where success_rate >= least(50, $1::double precision) and success_rate < $1::double precision
    ) as warning,
    count(*) filter (where success_rate >= $1::double precision) as ok,
    count(*) as total
from (
    select 100.0 * sum(success_count) / sum(execution_count) as success_rate
    from parts
    group by organization_id, trigger_id
    having sum(execution_count) > 0
) r
