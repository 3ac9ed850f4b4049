-- How is the guide used, over all time and in the last 24 hours?
select
    (
        select
            jsonb_build_object(
                'total_traces', coalesce(sum(trace_count), 0),
                'unique_users', coalesce(sum(unique_users), 0),
                'avg_confidence', sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)::double precision,
                'avg_latency_ms', sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision,
                'critical_events', coalesce(sum(critical_events), 0),
                'elevated_events', coalesce(sum(elevated_events), 0)
            )
        from ever
    ) as overall,
    array(
        select
            jsonb_build_object(
                'facet', facet,
                'total_traces', sum(trace_count),
                'unique_users', sum(unique_users),
                'avg_confidence', sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)::double precision
            )
        from facets
        group by facet
        order by sum(trace_count) desc, facet
        limit 10
    ) as facets,
    array(
        select
            jsonb_build_object(
                'agent', agent,
                'total_routes', sum(route_count),
                'unique_users', sum(unique_users),
                'avg_latency_ms', sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision
            )
        from agents
        group by agent
        order by sum(route_count) desc, agent
        limit 10
    ) as agents,
    array(
        select
            jsonb_build_object(
                'practice', practice,
                'recommendation_count', sum(recommendation_count),
                'unique_users', sum(unique_users)
            )
        from practices
        where whole
        group by practice
        order by sum(recommendation_count) desc, practice
        limit 10
    ) as practices,
    (
        select
            jsonb_build_object(
                'trace_count', coalesce(sum(trace_count), 0),
                -- who came twice is one person
                'unique_users', coalesce((select sum(n) from users), 0),
                'avg_confidence', sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)::double precision,
                'avg_latency_ms', sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)::double precision,
                'critical_events', coalesce(sum(critical_events), 0),
                'elevated_events', coalesce(sum(elevated_events), 0)
            )
        from parts
    ) as recent_24h
