-- What did errors say last? Kept as an object of messages, each with the seconds since 1970 of its last time.

-- Those of two lots of errors together: the latest five of them.
create function workspace.latest_messages(p_some jsonb, p_others jsonb) returns jsonb
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
    select jsonb_object_agg(l.message, l.last_at)
    from (
        select m.message, max(m.last_at::numeric) as last_at
        from (select * from jsonb_each(p_some) union all select * from jsonb_each(p_others)) as m (message, last_at)
        group by m.message
        order by max(m.last_at::numeric) desc, m.message
        limit 5
    ) as l
$$;

-- The messages alone, the latest first.
create function workspace.messages_of(p_messages jsonb) returns text[]
language sql immutable parallel safe
return array(select m.message from jsonb_each(p_messages) as m (message, last_at) order by m.last_at::numeric desc, m.message);

revoke all on function workspace.latest_messages(jsonb, jsonb), workspace.messages_of(jsonb) from public;
grant execute on function workspace.messages_of(jsonb) to tessera_authenticated, tessera_analyst, tessera_admin, tessera_service;
