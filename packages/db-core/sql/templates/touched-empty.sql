    if not core.has_temporary('{{defined}}') then
        create temporary table {{defined}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_columns}}
        ) on commit delete rows;
        create temporary table {{changed}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_keys}}before boolean, after boolean
        ) on commit delete rows;
    elsif exists (select from pg_temp.{{defined}}) or exists (select from pg_temp.{{changed}}) then
        truncate pg_temp.{{defined}}, pg_temp.{{changed}};
    end if;
