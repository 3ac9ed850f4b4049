    -- The {{parent}} that changed rows belong to are looked at again by what is computed of both. Who is erasing a person holds that
    -- log: what is read after this line has lost the name.
    lock table {{schema}}.{{parent}}_log in row exclusive mode;
    if tg_op = 'TRUNCATE' then
        insert into {{schema}}.{{parent}}_log (sign) values (0);
    else
        declare
            v_before text := core.begin_maintenance();
        begin
            if tg_op = 'INSERT' then
{{inserted}}            elsif tg_op = 'DELETE' then
{{deleted}}            else
{{updated}}            end if;
            perform set_config('tessera.maintenance', v_before, true);
        end;
    end if;
