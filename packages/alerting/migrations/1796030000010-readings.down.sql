-- Takes away what rules read, with the functions that starts have made of the modules' metrics.
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid::regprocedure from pg_proc as p
        where p.pronamespace = 'alerts'::regnamespace and (p.proname like 'ask\_%' or p.proname like 'tenants\_of\_%' and p.pronargs = 0)
    loop
        execute format('drop function %s', v_function);
    end loop;
end
$$;
delete from core.installed_sql where name like 'alerts: %';
drop function alerts.facts_of(alerts.alert_rules, text);
drop function alerts.tenants_of(alerts.alert_rules);
drop function alerts.ask(alerts.alert_rules, text[], alerts.reading);
drop function alerts.frame(alerts.alert_rules, timestamptz, timestamptz);
drop function alerts.refresh_metric(text, text, timestamptz, timestamptz);
drop function alerts.logged_since(text, text[]);
drop function alerts.known_at(text, text[], timestamptz);
drop function alerts.iso(timestamptz);
drop type alerts.reading;
drop function alerts.unit_of(text, text);
drop table alerts.metrics;
