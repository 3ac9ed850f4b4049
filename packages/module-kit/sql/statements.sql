-- Which statements of Tessera took this database most time?
-- $1 order by: total_ms, mean_ms or calls; $2 statements at most
select
    left(regexp_replace(regexp_replace(s.query, $re$'([^']|'')*'$re$, '?', 'g'), '\s+', ' ', 'g'), 2000) as statement,
    r.rolname::text as role,
    s.calls,
    round(s.total_exec_time::numeric, 3)::float8 as total_ms,
    round(s.mean_exec_time::numeric, 3)::float8 as mean_ms,
    round(s.max_exec_time::numeric, 3)::float8 as max_ms,
    s.rows
from pg_stat_statements as s
join pg_catalog.pg_roles as r on r.oid = s.userid
where s.dbid = (select d.oid from pg_catalog.pg_database as d where d.datname = current_database())
    and (r.rolname in (current_user, session_user) or r.rolname like 'tessera\_%')
    -- What cannot be told without pg_read_all_stats, and utility statements, which keep their values.
    and s.query ~* '^\s*(--[^\n]*\n\s*)*(select|insert|update|delete|with|merge)\y'
order by
    case $1::text when 'calls' then s.calls::float8 when 'mean_ms' then s.mean_exec_time else s.total_exec_time end desc,
    s.queryid
limit $2::integer
