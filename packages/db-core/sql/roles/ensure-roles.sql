-- Which of Tessera's roles are missing in this cluster, or not this login's to switch to? Makes and grants them.
do $$
declare
    v_role name;
    -- From PostgreSQL 16 on, SET is a right of its own and the rights of the role need not be inherited.
    v_split boolean := current_setting('server_version_num')::integer >= 160000;
begin
    foreach v_role in array array[
        'tessera_authenticated', 'tessera_analyst', 'tessera_research', 'tessera_admin', 'tessera_service',
        'tessera_audit'
    ]::name[] loop
        if to_regrole(quote_ident(v_role)) is null then
            begin
                execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls', v_role);
            exception
                -- Roles belong to the cluster: another database's migration may have made it this very moment.
                when duplicate_object or unique_violation then null;
            end;
        end if;
        if not pg_has_role(session_user, v_role, case when v_split then 'set' else 'member' end) then
            begin
                execute format('grant %I to %I', v_role, session_user)
                    || case when v_split then ' with set true, inherit false' else '' end;
            exception
                when unique_violation then null;
            end;
        end if;
    end loop;
end
$$;
