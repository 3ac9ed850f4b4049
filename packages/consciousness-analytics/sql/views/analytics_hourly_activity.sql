-- How much happened in each hour, how safe was it, and which facets were activated?
select
    a.tenant_id,
    a.bucket as hour,
    a.trace_count,
    a.unique_users,
    a.latency_ms_sum::double precision / nullif(a.latency_ms_count, 0) as avg_latency_ms,
    a.critical_events,
    a.elevated_events,
    (
        select jsonb_object_agg(b.facet, b.trace_count)
        from (
            select n.facet, sum(n.trace_count) as trace_count
            from (
                select f.facet, f.trace_count
                from consciousness.traces_by_facet as f
                where f.tenant_id = a.tenant_id and f.grain = '1h' and f.bucket = a.bucket
                union all
                -- a facet may itself be called none
                select 'none', a.without_facet
                where a.without_facet > 0
            ) as n
            group by n.facet
        ) as b
    ) as facet_breakdown
from consciousness.traces_activity as a
where a.grain = '1h'
