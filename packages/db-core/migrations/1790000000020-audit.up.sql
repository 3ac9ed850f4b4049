-- Who saw or did what, when, and how is it known that nobody changed the answer?

create table core.audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    credential text not null,
    role text not null,
    action text not null,
    module text not null,
    tenants text[],
    subjects text[],
    object text,
    outcome text not null check (outcome in ('started', 'succeeded', 'unchanged', 'refused', 'failed')),
    request_id text,
    row_count bigint,
    detail jsonb
);
create index audit_log_actor on core.audit_log (actor, id);
create index audit_log_subjects on core.audit_log using gin (subjects) where subjects is not null;
create index audit_log_at on core.audit_log using brin (at);
create index audit_log_cut on core.audit_log (module, id) where action = 'audit.cut';
comment on table core.audit_log is
'Append-only. One row per person-level read and per act of an admin. Persons (actor, credential, subjects) are named by keyed digests only; tenants null: all that the role may see.';

create table core.audit_name (
    digest text primary key,
    name text not null unique
);
comment on table core.audit_name is
'Who the digests of actors and credentials are. Not part of the chain, so that erasing a person takes the name away and leaves the record.';

create table core.audit_pending (
    id bigint primary key
);
comment on table core.audit_pending is
'Records that are not chained yet. Drained by what is visible: a record whose transaction commits late is chained late, never passed over.';

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

-- Who may do what with the log: the audit role appends, an admin reads, and the owner reads while it maintains.
create function core.protect_audit()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := '((select current_setting(''tessera.maintenance'', true)) = ''on'')';
    v_table regclass;
    v_owner name;
begin
    foreach v_table in array array[
        'core.audit_log', 'core.audit_name', 'core.audit_pending', 'core.audit_seal', 'core.audit_head',
        'core.audit_lock'
    ]::regclass[] loop
        v_owner := core.protect_owned(v_table);
        execute format(
            'create policy tessera_owner on %s for all to %I using %s', v_table, v_owner, v_maintenance
        );
    end loop;
    -- Not even the owner writes a record: it has to become the audit role for that.
    drop policy tessera_owner on core.audit_log;
    execute format('create policy tessera_owner_select on core.audit_log for select to %I using %s', v_owner, v_maintenance);
    execute format('create policy tessera_owner_delete on core.audit_log for delete to %I using %s', v_owner, v_maintenance);
    -- Capture runs as the owner in the writer's transaction, which is no maintenance.
    execute format('drop policy tessera_owner on core.audit_pending');
    perform core.protect_log('core.audit_pending');
    foreach v_table in array array['core.audit_log', 'core.audit_name', 'core.audit_seal']::regclass[] loop
        execute format(
            'create policy tessera_admin_select on %s for select to tessera_admin '
            'using ((select current_user) = ''tessera_admin'')',
            v_table
        );
        execute format('grant select on %s to tessera_admin', v_table);
    end loop;
    create policy tessera_audit_insert on core.audit_log for insert to tessera_audit
    with check ((select current_user) = 'tessera_audit');
    -- Neither the number nor the time of a record is the writer's to choose.
    grant insert (
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    ) on core.audit_log to tessera_audit;
end
$$;

select core.protect_audit();

drop function core.protect_audit();

-- Which records wait to be chained? Those that this statement has written.
create function core.note_audit()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into core.audit_pending (id) select id from written;
    return null;
end
$$;

create trigger tessera_note_audit after insert on core.audit_log
referencing new table as written for each statement execute function core.note_audit();

-- May this be changed? Never; only retention takes whole records away, from the beginning of a chain.
create function core.refuse_audit_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' and current_setting('tessera.audit_retention', true) = 'on' then
        return null;
    end if;
    raise exception '% of % is refused: the audit log is append-only', lower(tg_op), tg_table_name
        using errcode = 'object_not_in_prerequisite_state';
end
$$;

create trigger tessera_append_only before update or delete or truncate on core.audit_log
for each statement execute function core.refuse_audit_change();
create trigger tessera_append_only before update or delete or truncate on core.audit_seal
for each statement execute function core.refuse_audit_change();
create trigger tessera_append_only before delete or truncate on core.audit_head
for each statement execute function core.refuse_audit_change();

-- Always: session_replication_role switches other triggers off.
alter table core.audit_log enable always trigger tessera_append_only, enable always trigger tessera_note_audit;
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

-- Appends records, as the role that can do nothing else, in this transaction: an array of objects by column name, whose
-- actor, credential and subjects are ids as they are known outside. No id gets into a record, only its digest.
create function core.append_audit(p_records jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_role text := current_setting('role');
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_records jsonb;
begin
    perform set_config('tessera.maintenance', 'on', true);
    -- Names of those who act, unless they have been erased; in one order, so that two transactions never wait in a circle.
    insert into core.audit_name (digest, name)
    select distinct encode(core.subject_digest(known.name), 'hex'), known.name
    from jsonb_array_elements(p_records) as r
    cross join lateral (values (r ->> 'actor'), (r ->> 'credential')) as known (name)
    where not exists (select from core.tombstone as t where t.digest = core.subject_digest(r ->> 'actor'))
        and not exists (select from core.audit_name as n where n.name = known.name)
    order by 1
    on conflict do nothing;
    perform set_config('tessera.maintenance', v_maintenance, true);
    select jsonb_agg(r || jsonb_build_object(
        'actor', encode(core.subject_digest(r ->> 'actor'), 'hex'),
        'credential', encode(core.subject_digest(r ->> 'credential'), 'hex'),
        'subjects', (
            select jsonb_agg(distinct encode(core.subject_digest(shown), 'hex'))
            from jsonb_array_elements_text(
                case jsonb_typeof(r -> 'subjects') when 'array' then r -> 'subjects' else '[]' end
            ) as shown
        )
    ) order by ordinality) into v_records
    from jsonb_array_elements(p_records) with ordinality as given (r, ordinality);
    set local role tessera_audit;
    insert into core.audit_log (
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    )
    select
        actor, credential, role, action, module, tenants, subjects, object, outcome, request_id, row_count, detail
    from jsonb_to_recordset(v_records) as r (
        actor text, credential text, role text, action text, module text, tenants text[], subjects text[],
        object text, outcome text, request_id text, row_count bigint, detail jsonb
    );
    execute format('set local role %I', v_role);
end
$$;

-- Takes the name of an erased person, and of the credentials it used, away from its records.
create function core.forget_in_audit(p_subject text)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_forgotten bigint;
begin
    perform set_config('tessera.maintenance', 'on', true);
    delete from core.audit_name as n
    where n.name = p_subject or exists (
        select from core.audit_log as l
        where l.actor = encode(core.subject_digest(p_subject), 'hex') and l.credential = n.digest
    );
    get diagnostics v_forgotten = row_count;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_forgotten;
end
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
    core.note_audit(),
    core.refuse_audit_change(),
    core.audit_canonical(core.audit_log),
    core.append_audit(jsonb),
    core.forget_in_audit(text),
    core.audit_start(text),
    core.audit_links(text, bigint, bytea, integer),
    core.seal_audit(integer),
    core.cut_audit(text, timestamptz, integer)
from public;
