-- How is it known that nobody changed, added or removed a record of the audit log?

create table core.audit_seal (
    module text not null,
    position bigint not null,
    record_id bigint not null unique,
    hash bytea not null,
    primary key (module, position)
);
comment on table core.audit_seal is
'One chain per module: hash = sha256(hash of the position before || core.audit_canonical(record)).';

create table core.audit_head (
    module text primary key,
    position bigint not null,
    hash bytea not null
);
comment on table core.audit_head is
'The last link of each chain, so that links missing at the end are noticed. Keep a copy of it elsewhere: tessera audit verify prints it.';

create table core.audit_lock ();
comment on table core.audit_lock is 'Locked by whoever adds links to the chains or cuts them, so that it is one at a time.';

-- The owner chains while it maintains; an admin sees the links.
create function core.protect_audit_chain()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_table regclass;
begin
    foreach v_table in array array['core.audit_seal', 'core.audit_head', 'core.audit_lock']::regclass[] loop
        execute format(
            'create policy tessera_owner on %s for all to %I '
            'using ((select current_setting(''tessera.maintenance'', true)) = ''on'')',
            v_table, core.protect_owned(v_table)
        );
    end loop;
    create policy tessera_admin_select on core.audit_seal for select to tessera_admin
    using ((select current_user) = 'tessera_admin');
    grant select on core.audit_seal to tessera_admin;
end
$$;

select core.protect_audit_chain();

drop function core.protect_audit_chain();

create trigger tessera_append_only before update or delete or truncate on core.audit_seal
for each statement execute function core.refuse_audit_change();
create trigger tessera_append_only before delete or truncate on core.audit_head
for each statement execute function core.refuse_audit_change();

alter table core.audit_seal enable always trigger tessera_append_only;
alter table core.audit_head enable always trigger tessera_append_only;

-- What of a record goes into its hash? Every column, in a form that no setting of a session changes.
create function core.audit_canonical(p_record core.audit_log)
returns bytea
language sql
stable
parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select convert_to(
        jsonb_build_array(
            p_record.id,
            to_char(p_record.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            p_record.actor,
            p_record.credential,
            p_record.role,
            p_record.action,
            p_record.module,
            p_record.tenants,
            p_record.subjects,
            p_record.object,
            p_record.outcome,
            p_record.request_id,
            p_record.row_count,
            p_record.detail
        )::text,
        'UTF8'
    )
$$;

-- Where does a chain begin? At nothing, or where retention cut it last.
create function core.audit_start(p_module text)
returns table (start_position bigint, start_hash bytea)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
    select
        coalesce((cut.detail ->> 'position')::bigint, 0),
        coalesce(decode(cut.detail ->> 'hash', 'hex'), sha256(convert_to(p_module, 'UTF8')))
    from (select) as one
    left join lateral (
        select l.detail from core.audit_log as l
        where l.module = p_module and l.action = 'audit.cut'
        order by l.id desc
        limit 1
    ) as cut on true
$$;

-- Does each link of a chain follow from the one before it? The links after a position whose hash is given.
-- fault is null where it does.
create function core.audit_links(p_module text, p_after bigint, p_hash bytea, p_limit integer)
returns table (link_position bigint, link_record_id bigint, link_hash bytea, recorded_at timestamptz, fault text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
    select
        s.position,
        s.record_id,
        s.hash,
        l.at,
        case
            when l.id is null then 'record_missing'
            when s.position <> lag(s.position, 1, p_after) over chain + 1 then 'links_missing_before'
            when s.hash <> sha256(lag(s.hash, 1, p_hash) over chain || core.audit_canonical(l)) then 'altered'
        end
    from (
        select * from core.audit_seal
        where module = p_module and position > p_after
        order by position
        limit p_limit
    ) as s
    left join core.audit_log as l on l.id = s.record_id
    window chain as (order by s.position)
    order by s.position
$$;

-- Chains what waits, about p_limit records; answers how many. 0 also where another session is at it.
create function core.seal_audit(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_record core.audit_log;
    v_head core.audit_head;
    v_sealed integer := 0;
begin
    if not exists (select from core.audit_pending) then
        return 0;
    end if;
    begin
        lock table core.audit_lock in exclusive mode nowait;
    exception
        when lock_not_available then return 0;
    end;
    -- This statement's snapshot comes after the lock: it sees all that an earlier sealer has chained.
    for v_record in
        select l.* from core.audit_pending as p join core.audit_log as l on l.id = p.id
        order by l.module, l.id
        limit p_limit
    loop
        if v_head.module is distinct from v_record.module then
            update core.audit_head set position = v_head.position, hash = v_head.hash where module = v_head.module;
            insert into core.audit_head (module, position, hash)
            values (v_record.module, 0, sha256(convert_to(v_record.module, 'UTF8')))
            on conflict do nothing;
            select * into v_head from core.audit_head where module = v_record.module;
        end if;
        v_head.position := v_head.position + 1;
        v_head.hash := sha256(v_head.hash || core.audit_canonical(v_record));
        insert into core.audit_seal (module, position, record_id, hash)
        values (v_head.module, v_head.position, v_record.id, v_head.hash);
        delete from core.audit_pending where id = v_record.id;
        v_sealed := v_sealed + 1;
    end loop;
    update core.audit_head set position = v_head.position, hash = v_head.hash where module = v_head.module;
    return v_sealed;
end
$$;

-- Takes about p_batch of a module's oldest records away, those before p_line, and leaves a record of where it cut.
-- Answers how many. Refuses where a link does not hold: retention must not remove what shows that somebody else was there.
create function core.cut_audit(p_module text, p_line timestamptz, p_batch integer)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_start record;
    v_last record;
    v_cut bigint;
begin
    lock table core.audit_lock in exclusive mode;
    select * into v_start from core.audit_start(p_module);
    select max(old.link_position) as position, min(old.link_position) filter (where old.fault is not null) as faulty
    into v_last
    from (
        select link_position, fault, bool_and(coalesce(recorded_at < p_line, true)) over (order by link_position) as is_old
        from core.audit_links(p_module, v_start.start_position, v_start.start_hash, p_batch)
    ) as old
    where old.is_old;
    if v_last.position is null then
        return 0;
    end if;
    if v_last.faulty is not null then
        raise exception 'the audit chain of % does not hold at %: nothing is cut', p_module, v_last.faulty
            using errcode = 'data_corrupted';
    end if;
    select s.position, s.hash, l.at into v_last
    from core.audit_seal as s join core.audit_log as l on l.id = s.record_id
    where s.module = p_module and s.position = v_last.position;
    perform set_config('tessera.audit_retention', 'on', true);
    delete from core.audit_log as l using core.audit_seal as s
    where l.id = s.record_id and s.module = p_module and s.position <= v_last.position;
    delete from core.audit_seal where module = p_module and position <= v_last.position;
    get diagnostics v_cut = row_count;
    perform set_config('tessera.audit_retention', '', true);
    perform core.append_audit(
        jsonb_build_array(jsonb_build_object(
            'actor', 'retention', 'credential', 'retention', 'role', 'owner',
            'action', 'audit.cut', 'module', p_module, 'outcome', 'succeeded', 'row_count', v_cut,
            'detail', jsonb_build_object(
                'position', v_last.position, 'hash', encode(v_last.hash, 'hex'), 'before', p_line
            )
        ))
    );
    return v_cut;
end
$$;

revoke all on function
    core.audit_canonical(core.audit_log),
    core.audit_start(text),
    core.audit_links(text, bigint, bytea, integer),
    core.seal_audit(integer),
    core.cut_audit(text, timestamptz, integer)
from public;
