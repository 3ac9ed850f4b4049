    if not core.has_temporary('{{defined}}') then
        create temporary table {{defined}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_columns}}, primary key ({{primary_key}})
        ) on commit delete rows;
        create temporary table {{changed}} (
            {{tenant}} {{tenant_type}}, bucket timestamptz, {{temporary_keys}}before boolean, after boolean
        ) on commit delete rows;
    else
        truncate pg_temp.{{defined}}, pg_temp.{{changed}};
    end if;
