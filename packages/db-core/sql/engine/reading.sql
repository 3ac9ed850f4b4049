-- How are existing tables read whose types are others?

-- A text as a UUID: the one that it writes, else the one of its digest, the same for the same text. It never fails: it runs in the
-- transactions of whoever writes to the table.
create or replace function core.uuid_of(p_text text) returns uuid
language sql immutable strict parallel safe
return case
    when p_text ~ '^[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}$' then p_text::uuid
    else md5(p_text)::uuid
end;

-- A text as a document; null where it is none that jsonb can hold: U+0000, a number beyond numeric, too large a document. It never
-- fails either.
create or replace function core.jsonb_of(p_text text) returns jsonb
language plpgsql immutable strict
as $$
begin
    return p_text::jsonb;
exception when others then
    return null;
end
$$;
