-- Makes the rows of {{schema}}.{{extract}} in [p_from, p_to) anew from the source.
create or replace function {{schema}}.rebuild_{{extract}}(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set jit = off
as $rebuild$
declare
    v_rows bigint;
begin
    delete from {{schema}}.{{extract}} where {{time}} >= p_from and {{time}} < p_to;
    perform {{schema}}.read_{{source}}(p_from, p_to, p_through, null);
    v_rows := {{schema}}.apply_{{extract}}(p_from, p_through);
    return v_rows;
end
$rebuild$;
revoke all on function {{schema}}.rebuild_{{extract}}(timestamptz, timestamptz, timestamptz) from public;

-- Empties {{schema}}.{{extract}} from p_from on, so that it can be built again from there.
create or replace function {{schema}}.reset_{{extract}}(p_from timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $reset$
begin
    delete from {{schema}}.{{extract}} where {{time}} >= p_from;
end
$reset$;
revoke all on function {{schema}}.reset_{{extract}}(timestamptz) from public;
