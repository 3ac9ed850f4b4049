    if not core.has_temporary('{{defined}}') then
        create temporary table {{defined}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_columns}}
        ) on commit delete rows;
    elsif exists (select from pg_temp.{{defined}}) then
        truncate pg_temp.{{defined}};
    end if;
