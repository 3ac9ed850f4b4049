-- How do psql and pg_cron users bring the views up to date?
create function consciousness.refresh_analytics_views()
returns table (
    view_name text,
    refresh_time_ms numeric
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select m.view_name, round(m.refresh_duration_ms::numeric, 3)
    from core.refresh_module(
        'consciousness',
        array[
            'analytics_facet_distribution', 'analytics_agent_metrics', 'analytics_hourly_activity',
            'analytics_practice_recommendations', 'analytics_safety_events'
        ],
        'sql'
    ) m;
end;
$$;

comment on function consciousness.refresh_analytics_views() is
    'Brings the five views up to date through the refresh engine; the log says how each of them went';

revoke all on function consciousness.refresh_analytics_views() from public;

-- the engine's own functions run as their owner: these callers need no right on the tables
grant execute on function consciousness.refresh_analytics_views() to tessera_admin, tessera_service;
