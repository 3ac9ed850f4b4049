    if not core.has_temporary('{{changed}}') then
        create temporary table {{changed}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_keys}}before boolean, after boolean{{temporary_carried}}
        ) on commit delete rows;
    elsif exists (select from pg_temp.{{changed}}) then
        truncate pg_temp.{{changed}};
    end if;
