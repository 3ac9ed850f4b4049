-- How much happened in each hour, how safe was it, and which facets were activated?
select
    s.step as hour,
    s.partial,
    coalesce(h.trace_count, 0) as trace_count,
    coalesce(h.unique_users, 0) as unique_users,
    h.avg_latency_ms,
    coalesce(h.critical_events, 0) as critical_events,
    coalesce(h.elevated_events, 0) as elevated_events,
    coalesce(b.facet_breakdown, '{}') as facet_breakdown
from steps s
left join (
    select
        bucket as hour,
        sum(trace_count)::bigint as trace_count,
        sum(unique_users)::bigint as unique_users,
        sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision as avg_latency_ms,
        sum(critical_events)::bigint as critical_events,
        sum(elevated_events)::bigint as elevated_events
    from parts
    group by bucket
) h on h.hour = s.step
left join (
    select n.hour, jsonb_object_agg(n.facet, n.trace_count) as facet_breakdown
    from (
        select f.hour, f.facet, sum(f.trace_count)::bigint as trace_count
        from (
            select bucket as hour, facet, trace_count from facets
            union all
            -- a facet may itself be called none
            select bucket, 'none', without_facet from parts where without_facet > 0
        ) f
        group by f.hour, f.facet
    ) n
    group by n.hour
) b on b.hour = s.step
