-- What is there to be shown of each trace, coarsened as every release is? Empty text stands for null.
-- $1 from, $2 to, $3 tenants or null, $4 time step, $5 fields, $6 kinds of steps, $7 codes, $8 lower bounds of latencies in ms
insert into pg_temp.research_facts
select f.tenant_id, date_trunc($4::text, f.created_at, 'UTC'), p.anonymized_user_id,
    case when 'facet' = any ($5::text[]) then coalesce(f.facet, '') else '' end,
    case when 'mode' = any ($5::text[]) then coalesce(f.mode, '') else '' end,
    case when 'confidence' = any ($5::text[]) and f.confidence between 0 and 1 then round(f.confidence, 1) end,
    case when 'safety_level' = any ($5::text[]) then coalesce(f.safety_level, '') else '' end,
    case when 'latency_ms' = any ($5::text[]) and f.latency_ms >= 0 then
        ($8::integer[])[width_bucket(f.latency_ms, $8::integer[])]
    end,
    case when 'practices' = any ($5::text[]) then (
        select coalesce(jsonb_agg(distinct case when s.code = any ($7::text[]) then jsonb_build_object('kind', s.kind, 'code', s.code)
            else jsonb_build_object('kind', s.kind) end), '[]')
        from (
            select step ->> 'kind' as kind, coalesce(step ->> 'code', step ->> 'detail') as code
            from jsonb_array_elements(
                case jsonb_typeof(f.trace -> 'plan' -> 'steps') when 'array' then f.trace -> 'plan' -> 'steps' else '[]' end
            ) as step
        ) as s
        where s.kind = any ($6::text[])
    ) end,
    case when 'rules_fired' = any ($5::text[]) then (
        select coalesce(jsonb_agg(distinct r.code), '[]')
        from (
            select case jsonb_typeof(rule) when 'string' then rule #>> '{}' when 'object' then coalesce(rule ->> 'code', rule ->> 'id') end as code
            from jsonb_array_elements(
                case jsonb_typeof(f.trace -> 'rules' -> 'fired') when 'array' then f.trace -> 'rules' -> 'fired' else '[]' end
            ) as rule
        ) as r
        where r.code = any ($7::text[])
    ) end
from consciousness.consciousness_traces_source as f
join pg_temp.research_persons as p on p.tenant_id = f.tenant_id and p.user_id = f.user_id
where f.created_at >= $1::date::timestamp at time zone 'UTC' and f.created_at < $2::date::timestamp at time zone 'UTC'
    and ($3::text[] is null or f.tenant_id = any ($3::text[]))
