-- Makes the temporary table of {{schema}}.{{source}} ready and empty: facts that came and went, with their tenants resolved. It lives
-- as long as the session, so that the plans over it do too; its name says its columns, which a new version may change.
create or replace function {{schema}}.empty_{{source}}_delta() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $delta$
begin
    if not core.has_temporary('{{delta}}') then
        create temporary table {{delta}} (
            sign smallint not null,
            for_store text,
{{delta_columns}}
        ) on commit delete rows;
    elsif exists (select from pg_temp.{{delta}}) then
        truncate pg_temp.{{delta}};
    end if;
end
$delta$;
revoke all on function {{schema}}.empty_{{source}}_delta() from public;

-- Puts the share of a store that failed back into the log, for the next time.
create or replace function {{schema}}.keep_{{source}}_for(p_store text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $keep$
begin
    insert into {{schema}}.{{source}}_log (sign, for_store, {{names}})
    select sign, p_store, {{names}} from pg_temp.{{delta}} where for_store is null or for_store = p_store;
end
$keep$;
revoke all on function {{schema}}.keep_{{source}}_for(text) from public;

