-- How do facts live in partitions of their time, so that retention drops them whole, while an id stays unique over all of them?

-- Closes a table that is reached through another one only: nothing is granted, and the owner sees rows under maintenance alone.
create function core.protect_inner(p_table regclass)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format(
        'create policy tessera_owner on %s for all to %I using ((select current_setting(''tessera.maintenance'', true)) = ''on'')',
        p_table, core.protect_owned(p_table)
    );
end
$$;

-- Makes a table that is partitioned by range of its time, with the primary key (tenant, …key, time), ready for facts: a
-- partition for whatever has none of its own yet, and <table>_key, whose primary key (tenant, …key) holds over all partitions,
-- which a key of a partitioned table cannot. Statement-level triggers of the table keep it, whoever writes.
create function core.partition_facts(p_table regclass)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_schema name;
    v_table name;
    v_columns name[];
    v_key text;
    v_same text;
    v_event text;
    v_tables text;
begin
    select n.nspname, c.relname, array(
        select a.attname from unnest(i.indkey::smallint[]) with ordinality as k (attnum, position)
        join pg_attribute as a on a.attrelid = c.oid and a.attnum = k.attnum
        order by k.position
    )
    into v_schema, v_table, v_columns
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    join pg_partitioned_table as p on p.partrelid = c.oid and p.partstrat = 'r' and p.partnatts = 1
    join pg_index as i on i.indrelid = c.oid and i.indisprimary and i.indkey[i.indnkeyatts - 1] = p.partattrs[0]
    where c.oid = p_table;
    if cardinality(coalesce(v_columns, '{}')) < 3 then
        raise exception '% is not partitioned by range of a time that ends its primary key', p_table
            using errcode = 'invalid_table_definition',
            hint = 'Write: create table … (…, primary key (<tenant>, <key>, <time>)) partition by range (<time>).';
    end if;
    select string_agg(quote_ident(c), ', ' order by n), string_agg(format('k.%1$I = r.%1$I', c), ' and ' order by n)
    into v_key, v_same
    from unnest(v_columns[:cardinality(v_columns) - 1]) with ordinality as u (c, n);

    execute format('create table %1$I.%2$I partition of %1$I.%3$I default', v_schema, v_table || '_default', v_table);
    perform core.protect_inner(format('%I.%I', v_schema, v_table || '_default')::regclass);
    execute format(
        'create table %1$I.%2$I as select %3$s, %4$I from %1$I.%5$I with no data',
        v_schema, v_table || '_key', v_key, v_columns[cardinality(v_columns)], v_table
    );
    execute format(
        'alter table %I.%I add primary key (%s), alter column %I set not null',
        v_schema, v_table || '_key', v_key, v_columns[cardinality(v_columns)]
    );
    execute format(
        'comment on table %I.%I is %L', v_schema, v_table || '_key', 'Which facts there are, and in which partition: kept by triggers'
    );
    perform core.protect_inner(format('%I.%I', v_schema, v_table || '_key')::regclass);
    -- Ingest looks up where a fact is; it sees all facts anyway.
    execute format(
        'create policy tessera_service_select on %I.%I for select to tessera_service using ((select current_user) = ''tessera_service'')',
        v_schema, v_table || '_key'
    );
    execute format('grant select on %I.%I to tessera_service', v_schema, v_table || '_key');

    execute format(
        $function$
            create function %1$I.%2$I() returns trigger
            language plpgsql security definer set search_path = pg_catalog, pg_temp
            as $body$
            declare
                v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
            begin
                perform set_config('tessera.maintenance', 'on', true);
                if tg_op = 'TRUNCATE' then
                    truncate %1$I.%3$I;
                elsif tg_op = 'INSERT' then
                    insert into %1$I.%3$I (%4$s) select %4$s from new_rows;
                elsif tg_op = 'DELETE' then
                    delete from %1$I.%3$I as k using old_rows as r where %5$s;
                else
                    delete from %1$I.%3$I as k
                    using (select %4$s from old_rows except select %4$s from new_rows) as r where %5$s;
                    insert into %1$I.%3$I (%4$s) select %4$s from new_rows except select %4$s from old_rows;
                end if;
                perform set_config('tessera.maintenance', v_maintenance, true);
                return null;
            end
            $body$
        $function$,
        v_schema, 'keep_' || v_table || '_key', v_table || '_key', v_key || ', ' || quote_ident(v_columns[cardinality(v_columns)]), v_same
    );
    execute format('revoke all on function %I.%I() from public', v_schema, 'keep_' || v_table || '_key');
    -- Before capture in the order of names: capture may take a row about an erased person out again, and its key must be there by then.
    for v_event, v_tables in
        values
            ('insert', 'referencing new table as new_rows'),
            ('update', 'referencing old table as old_rows new table as new_rows'),
            ('delete', 'referencing old table as old_rows'),
            ('truncate', '')
    loop
        execute format(
            'create trigger %I after %s on %s %s for each statement execute function %I.%I()',
            'keep_key_' || v_event, v_event, p_table, v_tables, v_schema, 'keep_' || v_table || '_key'
        );
        -- Restores and initial copies of replication write facts too.
        execute format('alter table %s enable always trigger %I', p_table, 'keep_key_' || v_event);
    end loop;
end
$$;

revoke all on function core.protect_inner(regclass), core.partition_facts(regclass) from public;
