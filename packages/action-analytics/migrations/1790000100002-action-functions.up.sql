-- How do psql and pg_cron users bring the views up to date and ask how fresh they are?
create function action.refresh_action_analytics()
returns table (
    view_name text,
    refresh_duration_ms double precision,
    rows_refreshed bigint,
    success boolean,
    error_message text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select m.view_name, m.refresh_duration_ms, m.rows_refreshed, m.success, m.error_message
    from core.refresh_module(
        'action',
        array['action_metrics_hourly', 'trigger_performance_summary', 'recent_failures', 'action_type_distribution'],
        'sql'
    ) m;
end;
$$;

comment on function action.refresh_action_analytics() is
    'Brings the four views up to date through the refresh engine; one view''s failure does not stop the others';

create function action.get_analytics_refresh_status()
returns table (
    view_name text,
    row_count bigint,
    size_bytes bigint,
    last_refresh timestamptz,
    age_minutes double precision
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select m.view_name, m.row_count, m.size_bytes, m.last_refresh, m.age_minutes
    from core.module_status('action') m;
end;
$$;

comment on function action.get_analytics_refresh_status() is
    'Rows, bytes and age of the four views; the time is that of the refresh log, not of a vacuum';

revoke all on function action.refresh_action_analytics() from public;
revoke all on function action.get_analytics_refresh_status() from public;

-- the engine's own functions run as their owner: these callers need no right on the tables
grant execute on function action.refresh_action_analytics() to tessera_admin, tessera_service;
grant execute on function action.get_analytics_refresh_status() to tessera_admin, tessera_service, tessera_analyst;
