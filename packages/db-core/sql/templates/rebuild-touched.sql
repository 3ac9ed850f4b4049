-- Makes the rows of {{schema}}.{{store}} in [p_from, p_to) anew from the sources.
create or replace function {{schema}}.rebuild_{{store}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $rebuild$
begin
    perform {{schema}}.empty_{{store}}();
{{reads}}    perform {{schema}}.touch_{{store}}(p_from);
{{elsewhere}}    -- These facts are not new: all of a bucket is read.
    update pg_temp.{{touched}} set grown = false where grown;
{{stored}}    return {{schema}}.compute_{{store}}(p_from, p_through, 1, true);
end
$rebuild$;
revoke all on function {{schema}}.rebuild_{{store}}(timestamptz, timestamptz, timestamptz) from public;

-- Empties {{schema}}.{{store}} from p_from on, so that it can be built again from there.
create or replace function {{schema}}.reset_{{store}}(p_from timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $reset$
begin
{{leave}}{{resets}}end
$reset$;
revoke all on function {{schema}}.reset_{{store}}(timestamptz) from public;
