-- Which sources is a store made of? Rows computed again for a touched bucket may be made of several.
alter table core.store_state add column sources text[] not null default '{}';
update core.store_state set sources = array[source];

comment on table core.store_state is
    'One row per rollup, extract or touched store. Facts at or after complete_from are in it; infinity: not built yet, -infinity: complete.';

-- Seals a source up to p_line: from then on its stored figures are the record of what is older. False, and nothing
-- is sealed, while anything older still waits in the change log or a store is not built completely: refresh and ask again.
-- Never moves the line back.
create or replace function core.seal_source(p_module text, p_source text, p_time_column name, p_line timestamptz)
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
        where module = p_module and p_source = any (sources) and complete_from > '-infinity'
    ) then
        return false;
    end if;
    update core.source_state set sealed_before = p_line
    where module = p_module and source = p_source and sealed_before < p_line;
    return true;
end
$$;
