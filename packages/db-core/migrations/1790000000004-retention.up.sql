-- How do raw facts leave while the figures made of them stay?

-- Seals a source up to p_line: from then on its stored figures are the record of what is older. False, and nothing
-- is sealed, while anything older still waits in the change log or a store is not built completely: refresh and ask again.
-- Never moves the line back.
create function core.seal_source(p_module text, p_source text, p_time_column name, p_line timestamptz)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_kind text := (select kind from core.source_state where module = p_module and source = p_source);
    v_waiting boolean;
begin
    if v_kind is null then
        raise exception 'there is no source %.%', p_module, p_source using errcode = 'object_not_in_prerequisite_state';
    end if;
    -- The refresh lock first, as a refresh takes it; the log's lock waits for writers under way and holds off new ones.
    execute format('lock table %I.refresh_lock in share row exclusive mode', p_module);
    execute format('lock table %I.%I in share row exclusive mode', p_module, p_source || '_log');
    execute format(
        'select exists (select from %I.%I where sign = 0 or for_store is not null or %I < %L)',
        p_module, p_source || '_log', p_time_column, p_line
    ) into v_waiting;
    if v_waiting or exists (
        select from core.store_state
        where module = p_module and source = p_source and complete_from > '-infinity'
    ) then
        return false;
    end if;
    update core.source_state set sealed_before = p_line
    where module = p_module and source = p_source and sealed_before < p_line;
    return true;
end
$$;

-- Deletes about p_batch of the oldest facts below the sealed line, as one that changes no figure. Returns how many.
create function core.retire_facts(p_module text, p_source text, p_time_column name, p_batch integer)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_line timestamptz := (
        select sealed_before from core.source_state
        where module = p_module and source = p_source and kind = 'managed'
    );
    v_last timestamptz;
    v_retired bigint;
begin
    if v_line is null then
        raise exception '%.% is no managed source, and only those are retired', p_module, p_source
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    -- A literal bound, so that the planner takes the time index. Facts of one moment go together.
    execute format(
        'select max(oldest.moment) from (
            select %1$I as moment from %2$I.%3$I where %1$I < %4$L order by %1$I limit %5$s
        ) as oldest',
        p_time_column, p_module, p_source, v_line, p_batch
    ) into v_last;
    if v_last is null then
        return 0;
    end if;
    -- Capture notes them like any delete; a refresh passes over what is below the line.
    execute format('delete from %I.%I where %I <= %L', p_module, p_source, p_time_column, v_last);
    get diagnostics v_retired = row_count;
    return v_retired;
end
$$;

revoke all on function
    core.seal_source(text, text, name, timestamptz),
    core.retire_facts(text, text, name, integer)
from public;
