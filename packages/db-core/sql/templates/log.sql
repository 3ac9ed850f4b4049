-- The change log of {{schema}}.{{source}}: +1 for a fact that came, -1 for one that went, in the transaction that did it.
-- sign 0 marks a TRUNCATE. for_store is set on rows that one store alone has still to take in.
create table if not exists {{schema}}.{{source}}_log (
    sign smallint not null,
    for_store text,
{{log_columns}}
);
-- Those that a new version captures as well. A store that reads one is another store then, and built again.
alter table {{schema}}.{{source}}_log
{{added_columns}};
{{subject_columns}}
select core.protect_log('{{schema}}.{{source}}_log');

create or replace function {{schema}}.capture_{{source}}() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp{{settings}}
as $capture$
{{declare}}begin
{{touches}}{{begin}}    if tg_op = 'TRUNCATE' then
        insert into {{schema}}.{{source}}_log (sign) values (0);
        return null;
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        insert into {{schema}}.{{source}}_log (sign, {{log_names}})
        select -1, {{log_expressions}}
        from (select {{mapped_columns}} from old_rows as r) as f{{where}};
    end if;
    if tg_op in ('INSERT', 'UPDATE') then
        insert into {{schema}}.{{source}}_log (sign, {{log_names}})
        select 1, {{log_expressions}}
        from (select {{mapped_columns}} from new_rows as r) as f{{where}};
    end if;
{{end}}    return null;
end
$capture$;
revoke all on function {{schema}}.capture_{{source}}() from public;
